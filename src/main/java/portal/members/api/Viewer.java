package portal.members.api;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.tenancy.Access;
import portal.tenancy.CurrentScope;
import portal.tenancy.Permission;

/** The caller. */
@Description("Who you are here, and what you may do.")
public record Viewer(
        @NonNull @Description("Whether you have access to what is licensed. Asking for this alone costs one look-up.")
        Access access,

        @Description("Who you are, also in manage mode; null until you have chosen a membership.")
        ViewerActor actor,

        @NonNull @Description("The memberships you can act through, with the header Portal-Membership.")
        List<@NonNull ViewerMembership> memberships,

        @NonNull @Description("What you may do through the chosen membership.")
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
