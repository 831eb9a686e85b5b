package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.members.*;
import portal.tenancy.*;

/** The mutation leaveOrganisation, its input and its payload. */
@GraphQLApi
public class LeaveOrganisationMutation {

    @Inject
    LeaveOrganisation leaveOrganisation;

    @Inject
    MemberQueries members;

    @Mutation
    @NonNull
    @Allowed(Permission.LEAVE_ORGANISATION)
    @Description("Ends your current membership immediately. The last manager cannot leave.")
    public Payload leaveOrganisation(@NonNull @Description("The membership.") Input input) {
        return Payloads.of(() -> members.find(leaveOrganisation.handle(input.toCommand())), Payload::new);
    }

    @Name("LeaveOrganisationInput")
    @Description("The membership to end.")
    public record Input(
            @NonNull @Id @Description("Your current membership.")
            String memberId,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        LeaveOrganisation.Command toCommand() {
            return new LeaveOrganisation.Command(IdType.MEMBER.require(memberId, "memberId"), idempotencyKey);
        }
    }

    @Name("LeaveOrganisationPayload")
    @Description("Payload of leaveOrganisation.")
    public record Payload(
            @Description("The membership that has ended.") MemberView member,
            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
