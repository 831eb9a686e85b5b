package portal.members.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.IdType;
import portal.kernel.api.*;
import portal.members.ConfirmIntegration;
import portal.members.Confirmation;
import portal.tenancy.*;

/** The mutation confirmIntegration, its input and its payload. */
@GraphQLApi
public class ConfirmIntegrationMutation {

    @Inject
    ConfirmIntegration confirmIntegration;

    @Mutation
    @NonNull
    @AllowedToAnyone
    @Description(
            "Confirms that a service account belongs to its partner. Only the service account itself can call this, with its enrolment code and a token obtained with its client credentials. Safe to retry.")
    public Payload confirmIntegration(@NonNull @Description("The enrolment code.") Input input) {
        return Payloads.of(() -> confirmIntegration.handle(input.code()), Payload::of);
    }

    @Name("ConfirmIntegrationInput")
    @Description("The enrolment code of an integration.")
    public record Input(
            @NonNull @Description("The confirmationCode returned by enrolIntegration: 43 characters.")
            String code) {}

    @Name("ConfirmIntegrationPayload")
    @Description("Payload of confirmIntegration.")
    public record Payload(
            @Description("The membership that the integration now uses.")
            ViewerMembership membership,

            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
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
