package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.IdType;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.members.ConfirmIntegration;
import portal.members.Confirmation;
import portal.tenancy.AllowedToAnyone;
import portal.tenancy.OrgType;
import portal.tenancy.Role;

/** The mutation confirmIntegration, its input and its payload. */
@GraphQLApi
public class ConfirmIntegrationMutation {

    @Inject
    ConfirmIntegration confirmIntegration;

    @Mutation
    @NonNull
    @AllowedToAnyone
    @Description(
            "Confirms that a service account is its partner's. The service account itself sends the code of its enrolment,"
                    + " with a token from its client credentials; nobody else may. Can be repeated as it is.")
    public Payload confirmIntegration(@NonNull @Description("The code.") Input input) {
        return Payloads.of(() -> confirmIntegration.handle(input.code()), Payload::of);
    }

    @Name("ConfirmIntegrationInput")
    @Description("The proof that an integration is its partner's.")
    public record Input(
            @NonNull @Description("The confirmationCode that enrolIntegration returned: 43 characters.")
            String code) {}

    @Name("ConfirmIntegrationPayload")
    @Description("The answer to confirmIntegration.")
    public record Payload(
            @Description("The membership that the integration acts through from now on.")
            ViewerMembership membership,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {

        static Payload of(Confirmation confirmation, List<UserError> errors) {
            return new Payload(confirmation == null ? null : membership(confirmation), errors);
        }

        private static ViewerMembership membership(Confirmation confirmation) {
            return new ViewerMembership(
                    IdType.MEMBER.encode(confirmation.memberId()),
                    OrgType.PARTNER,
                    confirmation.organisation(),
                    List.of(Role.INTEGRATION));
        }
    }
}
