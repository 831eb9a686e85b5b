package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.members.ChangeMemberRoles;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;
import portal.tenancy.Role;

/** The mutation changeMemberRoles, its input and its payload. */
@GraphQLApi
public class ChangeMemberRolesMutation {

    @Inject
    ChangeMemberRoles changeMemberRoles;

    @Inject
    MemberQueries members;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_MEMBERS)
    @Description("Gives a member of your own organisation other roles. The last manager stays one.")
    public Payload changeMemberRoles(@NonNull @Description("Who, and what they become.") Input input) {
        return Payloads.of(() -> members.find(changeMemberRoles.handle(input.toCommand())), Payload::new);
    }

    @Name("ChangeMemberRolesInput")
    @Description("What a member becomes in the organisation acted in.")
    public record Input(
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

    @Name("ChangeMemberRolesPayload")
    @Description("The answer to changeMemberRoles.")
    public record Payload(
            @Description("The member with its new roles.") MemberView member,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
