package portal.members.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.members.ChangeMemberRoles;
import portal.tenancy.Role;

/** What changeMemberRoles takes. */
@Input("ChangeMemberRolesInput")
@Description("What a member becomes in the organisation acted in.")
public record ChangeMemberRolesInput(
        @NonNull @Id @Description("The member.") String memberId,

        @NonNull
        @Description(
                "All that the member is from now on. LEARNER is neither given nor taken here, so learners stay learners.")
        List<@NonNull Role> roles,

        @Description("The version that you read; if it is outdated, nothing is changed: STALE_VERSION.")
        Integer version,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    ChangeMemberRoles.Command toCommand() {
        return new ChangeMemberRoles.Command(
                IdType.MEMBER.require(memberId, "memberId"), roles, version, idempotencyKey);
    }
}
