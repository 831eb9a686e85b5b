package portal.audit.api;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.audit.AuditQueries;
import portal.kernel.IdType;

/** Which audit events to list. */
@Input("AuditEventFilter")
@Description("Which audit events to list.")
public record AuditEventFilter(
        @Id @Description("Only what concerns this company.") String companyId,
        @Id @Description("Only what this member did.") String actorId,

        @Id @Description("Only what was done in this manage session.")
        String manageSessionId,

        @Id @Description("Only what was done to this object, whatever its type.")
        String subjectId,

        @Description("Only what is called so, for example requestOrder.")
        String action,

        @Description("Only what was done at this instant or later.")
        Instant from,

        @Description("Only what was done before this instant.")
        Instant until) {

    AuditQueries.Filter toFilter() {
        return new AuditQueries.Filter(
                companyId == null ? null : IdType.COMPANY.orNone(companyId),
                actorId == null ? null : IdType.MEMBER.orNone(actorId),
                manageSessionId == null ? null : IdType.MANAGE_SESSION.orNone(manageSessionId),
                subjectId == null ? null : IdType.ofAnyTypeOrNone(subjectId),
                action,
                from,
                until);
    }
}
