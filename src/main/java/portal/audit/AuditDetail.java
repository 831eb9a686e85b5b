package portal.audit;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** One detail of an audit event: its name and its value. */
@Description("A fact about what was done.")
public record AuditDetail(
        @NonNull @Description("What the fact is about.") String name,
        @NonNull @Description("The fact.") String value) {}
