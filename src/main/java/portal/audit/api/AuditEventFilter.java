package portal.audit.api;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import portal.audit.AuditQueries;
import portal.kernel.IdType;

/** Filter for audit events. */
@Input("AuditEventFilter")
@Description("Filter for audit events.")
public record AuditEventFilter(
        @Id @Description("Only actions that concern this company.")
        String companyId,

        @Id @Description("Only actions of this member.") String actorId,

        @Id @Description("Only actions in this manage session.")
        String manageSessionId,

        @Id @Description("Only actions on this object, of any type.")
        String subjectId,

        @Description("Only this action, for example requestOrder.")
        String action,

        @Description("Only actions at or after this time.") Instant from,

        @Description("Only actions before this time.") Instant until) {

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
