package portal.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A fact about what was done. */
@Description("A detail of an audit event.")
public record AuditDetail(
        @NonNull @Description("The name of the detail.") String name,
        @NonNull @Description("The value of the detail.") String value) {}
