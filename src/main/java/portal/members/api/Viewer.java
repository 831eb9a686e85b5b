package portal.members.api;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.tenancy.Access;
import portal.tenancy.CurrentScope;
import portal.tenancy.Permission;

/** The caller. */
@Description("The caller's identity and permissions.")
public record Viewer(
        @NonNull @Description("Your current access to the licensed product. Querying only this field is cheap.")
        Access access,

        @Description("The acting member, also in manage mode; null until you have chosen a membership.")
        ViewerActor actor,

        @NonNull @Description("Your memberships; select one with the Portal-Membership header.")
        List<@NonNull ViewerMembership> memberships,

        @NonNull @Description("Your permissions in the current membership.")
        List<@NonNull Permission> permissions) {

    static Viewer of(CurrentScope currentScope) {
        var memberships =
                currentScope.memberships().stream().map(ViewerMembership::of).toList();
        var permissions =
                Stream.of(Permission.values()).filter(currentScope::may).toList();
        var actor = currentScope.find().map(ViewerActor::of).orElse(null);
        return new Viewer(currentScope.access(), actor, memberships, permissions);
    }
}
