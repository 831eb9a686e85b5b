package portal.members.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.tenancy.Invitation;
import portal.tenancy.OrgType;
import portal.tenancy.Role;

/** A pending invitation of the caller. */
@Description("A pending invitation. It has no effect until you accept it.")
public record ViewerInvitation(
        @NonNull @Id @Description("The id of the offered membership; pass it to acceptInvitation or declineInvitation.")
        String memberId,

        @NonNull @Description("The kind of organisation.") OrgType orgType,
        @NonNull @Description("The organisation's name.") String organisation,

        @Description("The name of the company's partner; null if the organisation is not a company.")
        String partner,

        @Description("The name of the member who invited you; null if unknown.")
        String invitedBy,

        @NonNull @Description("The roles that you would have in the organisation.")
        List<@NonNull Role> roles,

        @NonNull @Description("When you were invited.") Instant invitedAt) {

    static ViewerInvitation of(Invitation invitation) {
        var scope = invitation.scope();
        return new ViewerInvitation(
                IdType.MEMBER.encode(scope.actorId()),
                scope.orgType(),
                invitation.organisation(),
                invitation.partner(),
                invitation.invitedBy(),
                scope.roles().stream().sorted().toList(),
                invitation.invitedAt());
    }
}
