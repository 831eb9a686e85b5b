package portal.members.api;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** The input of confirmIntegration. */
@Input("ConfirmIntegrationInput")
@Description("The proof that an integration is its partner's.")
public record ConfirmIntegrationInput(
        @NonNull @Description("The confirmationCode that enrolIntegration returned: 43 characters.")
        String code) {}
