package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.tenancy.OrgType;
import portal.tenancy.Scope;

/** Who acts; in manage mode a member of the partner. */
@Description("Who acts, whoever is acted for.")
public record ViewerActor(
        @NonNull @Id @Description("The acting member's id.") String memberId,

        @NonNull @Description("The name.") String name,

        @NonNull @Description("Whose member: in manage mode the partner's.")
        OrgType orgType) {

    static ViewerActor of(Scope scope) {
        return new ViewerActor(
                IdType.MEMBER.encode(scope.actorId()),
                scope.actorName(),
                scope.isManaged() ? OrgType.PARTNER : scope.orgType());
    }
}
