package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.members.EnrolIntegration;

/** What enrolIntegration takes. */
@Input("EnrolIntegrationInput")
@Description("A service account that acts for the partner.")
public record EnrolIntegrationInput(
        @NonNull @Description("The OAuth client id, at most 100 characters.")
        String clientId,

        @NonNull @Description("What the integration is called, at most 200 characters.")
        String name,

        @Description("Makes a repetition of this request harmless for 24 hours. At most 100 characters.")
        String idempotencyKey) {

    EnrolIntegration.Command toCommand() {
        return new EnrolIntegration.Command(clientId, name, idempotencyKey);
    }
}
