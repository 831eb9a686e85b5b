package portal.members.api;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.MutationPayload;
import portal.kernel.api.Payloads;
import portal.kernel.api.UserError;
import portal.members.ConfirmIntegration;
import portal.members.EnrolIntegration;
import portal.members.Enrolment;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** The mutation enrolIntegration, its input and its payload. */
@GraphQLApi
public class EnrolIntegrationMutation {

    @Inject
    EnrolIntegration enrolIntegration;

    @Inject
    ConfirmIntegration confirmIntegration;

    @Inject
    MemberQueries members;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_INTEGRATIONS)
    @Description(
            "Enrols a service account, which acts with a partner manager's rights once it has confirmed itself with the code"
                    + " in the answer (confirmIntegration). Enrolling it again before that gives out a new code and makes"
                    + " the earlier one void.")
    public Payload enrolIntegration(@NonNull @Description("The service account.") Input input) {
        return Payloads.of(
                () -> {
                    var enrolment = enrolIntegration.handle(input.toCommand());
                    return new Payload.Enrolled(members.find(enrolment.memberId()), enrolment);
                },
                Payload::of);
    }

    @Name("EnrolIntegrationInput")
    @Description("A service account that acts for the partner.")
    public record Input(
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

    @Name("EnrolIntegrationPayload")
    @Description("The answer to enrolIntegration.")
    public record Payload(
            @Description("The enrolled service account: INVITED until it has confirmed itself.")
            MemberView member,

            @Description(
                    "What the service account confirms itself with (confirmIntegration). It is told once: null when a request is repeated with its idempotencyKey.")
            String confirmationCode,

            @Description("Until when the code is accepted; null without a code.")
            Instant confirmationExpiresAt,

            @NonNull @Description("Why nothing was done; empty if it was.")
            List<@NonNull UserError> userErrors)
            implements MutationPayload {

        record Enrolled(MemberView member, Enrolment enrolment) {}

        static Payload of(Enrolled enrolled, List<UserError> errors) {
            return enrolled == null
                    ? new Payload(null, null, null, errors)
                    : new Payload(
                            enrolled.member(),
                            enrolled.enrolment().code(),
                            enrolled.enrolment().expiresAt(),
                            errors);
        }
    }
}
