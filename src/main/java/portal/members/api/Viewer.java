package portal.members.api;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.members.MemberView;
import portal.tenancy.CurrentScope;
import portal.tenancy.Permission;

/** The caller. */
@Description("Who you are here, and what you may do.")
public record Viewer(
        @Description("The membership you act through; null until you have chosen one, and in manage mode.")
        MemberView member,

        @Description("Who you are, also in manage mode; null until you have chosen a membership.")
        ViewerActor actor,

        @NonNull @Description("The memberships you can act through, with the header Portal-Membership.")
        List<@NonNull ViewerMembership> memberships,

        @NonNull @Description("What you may do through the chosen membership.")
        List<@NonNull Permission> permissions) {

    static Viewer of(CurrentScope currentScope, MemberView member) {
        var memberships =
                currentScope.memberships().stream().map(ViewerMembership::of).toList();
        var permissions =
                Stream.of(Permission.values()).filter(currentScope::may).toList();
        var actor = currentScope.find().map(ViewerActor::of).orElse(null);
        return new Viewer(member, actor, memberships, permissions);
    }
}
