package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.tenancy.OrgType;
import portal.tenancy.Scope;

/** Whom the audit trail names for what the caller does. */
@Description("Who acts, as the audit trail will name them: inside manage mode the partner's member, otherwise you.")
public record ViewerActor(
        @NonNull @Id @Description("The acting member's id.") String memberId,

        @NonNull @Description("The acting member's name.") String name,

        @NonNull @Description("Whose member: in manage mode the partner's.")
        OrgType orgType,

        @Description("The OAuth client through which they act.")
        String client) {

    static ViewerActor of(Scope scope) {
        return new ViewerActor(
                IdType.MEMBER.encode(scope.actorId()), scope.actorName(), scope.side(), scope.clientId());
    }
}
