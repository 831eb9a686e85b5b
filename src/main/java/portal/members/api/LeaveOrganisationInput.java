package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.members.LeaveOrganisation;

/** The input of leaveOrganisation. */
@Input("LeaveOrganisationInput")
@Description("Ends the membership that you act through.")
public record LeaveOrganisationInput(
        @NonNull @Id @Description("The membership to end: the one that you act through.")
        String memberId,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    LeaveOrganisation.Command toCommand() {
        return new LeaveOrganisation.Command(IdType.MEMBER.require(memberId, "memberId"), idempotencyKey);
    }
}
