package portal.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One detail of an audit event: its name and its value. */
@Description("A detail of an audit event.")
public record AuditDetail(
        @NonNull @Description("The name of the detail.") String name,
        @NonNull @Description("The value of the detail.") String value) {}
