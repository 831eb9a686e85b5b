package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.tenancy.OrgType;
import portal.tenancy.Scope;

/** The acting member, as recorded in the audit trail. */
@Description("The acting member as recorded in the audit trail: the partner's member in manage mode, otherwise you.")
public record ViewerActor(
        @NonNull @Id @Description("The acting member's id.") String memberId,

        @NonNull @Description("The acting member's name.") String name,

        @NonNull @Description("The acting member's kind of organisation: PARTNER in manage mode.")
        OrgType orgType,

        @Description("The OAuth client in use.") String client) {

    static ViewerActor of(Scope scope) {
        return new ViewerActor(
                IdType.MEMBER.encode(scope.actorId()), scope.actorName(), scope.side(), scope.clientId());
    }
}
