package portal.members.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.tenancy.Invitation;
import portal.tenancy.MembershipChoice;
import portal.tenancy.OrgType;
import portal.tenancy.Role;
import portal.tenancy.Scope;

/** A membership of the caller. */
@Description("One of your memberships.")
public record ViewerMembership(
        @NonNull @Id @Description("The member's id: the value for the Portal-Membership header.")
        String memberId,

        @NonNull @Description("The kind of organisation.") OrgType orgType,
        @NonNull @Description("The organisation's name.") String organisation,

        @NonNull @Description("Your roles in the organisation.")
        List<@NonNull Role> roles) {

    static ViewerMembership of(MembershipChoice choice) {
        return of(choice.scope(), choice.organisation());
    }

    static ViewerMembership of(Invitation accepted) {
        return of(accepted.scope(), accepted.organisation());
    }

    private static ViewerMembership of(Scope scope, String organisation) {
        return new ViewerMembership(
                IdType.MEMBER.encode(scope.actorId()),
                scope.orgType(),
                organisation,
                scope.roles().stream().sorted().toList());
    }
}
