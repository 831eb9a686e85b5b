package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import portal.members.LeaveOrganisation;

/** The input of leaveOrganisation. */
@Input("LeaveOrganisationInput")
@Description("Ends the membership that you act through.")
public record LeaveOrganisationInput(
        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    LeaveOrganisation.Command toCommand() {
        return new LeaveOrganisation.Command(idempotencyKey);
    }
}
