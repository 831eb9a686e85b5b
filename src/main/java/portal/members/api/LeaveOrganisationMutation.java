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
import portal.members.LeaveOrganisation;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

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
    @Description("Ends the membership that you act through, at once. The last manager stays.")
    public Payload leaveOrganisation(@NonNull @Description("The membership.") Input input) {
        return Payloads.of(() -> members.find(leaveOrganisation.handle(input.toCommand())), Payload::new);
    }

    @Name("LeaveOrganisationInput")
    @Description("Ends the membership that you act through.")
    public record Input(
            @NonNull @Id @Description("The membership to end: the one that you act through.")
            String memberId,

            @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
            String idempotencyKey) {

        LeaveOrganisation.Command toCommand() {
            return new LeaveOrganisation.Command(IdType.MEMBER.require(memberId, "memberId"), idempotencyKey);
        }
    }

    @Name("LeaveOrganisationPayload")
    @Description("The payload of leaveOrganisation.")
    public record Payload(
            @Description("The membership that has ended.") MemberView member,

            @NonNull @Description("Errors that prevented the mutation; empty if it succeeded.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {}
}
