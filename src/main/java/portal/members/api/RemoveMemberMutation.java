package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.members.*;
import portal.tenancy.*;

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
    @Description("Removes a member of your organisation immediately. The last manager cannot be removed.")
    public Payload removeMember(@NonNull @Description("The member to remove.") Input input) {
        return Payloads.of(() -> members.find(removeMember.handle(input.toCommand())), Payload::new);
    }

    @Name("RemoveMemberInput")
    @Description("The member to remove from the current organisation.")
    public record Input(
            @NonNull @Id @Description("The member.") String memberId,
            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        RemoveMember.Command toCommand() {
            return new RemoveMember.Command(IdType.MEMBER.require(memberId, "memberId"), idempotencyKey);
        }
    }

    @Name("RemoveMemberPayload")
    @Description("Payload of removeMember.")
    public record Payload(
            @Description("The removed member.") MemberView member,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
