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
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.members.RemoveMember;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation removeMember, its input and its payload. */
@GraphQLApi
public class RemoveMemberMutation {

    @Inject
    RemoveMember removeMember;

    @Inject
    MemberQueries members;

    @Mutation
    @NonNull
    @Allowed(Permission.CHANGE_MEMBERS)
    @Description("Removes a member of your own organisation, at once. The last manager stays.")
    public Payload removeMember(@NonNull @Description("Who leaves.") Input input) {
        return Payloads.of(() -> members.find(removeMember.handle(input.toCommand())), Payload::new);
    }

    @Name("RemoveMemberInput")
    @Description("Who leaves the organisation acted in.")
    public record Input(
            @NonNull @Id @Description("The member.") String memberId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        RemoveMember.Command toCommand() {
            return new RemoveMember.Command(IdType.MEMBER.require(memberId, "memberId"), idempotencyKey);
        }
    }

    @Name("RemoveMemberPayload")
    @Description("The answer to removeMember.")
    public record Payload(
            @Description("The removed member.") MemberView member,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
