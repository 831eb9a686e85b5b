package portal.members.api;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.kernel.api.*;
import portal.members.*;
import portal.tenancy.*;

/** The mutation enrolIntegration, its input and its payload. */
@GraphQLApi
public class EnrolIntegrationMutation {

    @Inject
    EnrolIntegration enrolIntegration;

    @Inject
    MemberQueries members;

    @Mutation
    @NonNull
    @Allowed(Permission.WRITE_INTEGRATIONS)
    @Description(
            "Enrols a service account. It gets a partner manager's permissions once it has called confirmIntegration with the returned code. Enrolling it again before then issues a new code and invalidates the previous one.")
    public Payload enrolIntegration(@NonNull @Description("The service account.") Input input) {
        return Payloads.of(
                () -> {
                    var enrolment = enrolIntegration.handle(input.toCommand());
                    return new Payload.Enrolled(members.find(enrolment.memberId()), enrolment);
                },
                Payload::of);
    }

    @Name("EnrolIntegrationInput")
    @Description("A service account that acts on behalf of the partner.")
    public record Input(
            @NonNull @Description("The OAuth client id, at most 100 characters.")
            String clientId,

            @NonNull @Description("The integration's name, at most 200 characters.")
            String name,

            @Description(Docs.IDEMPOTENCY_KEY) String idempotencyKey) {

        EnrolIntegration.Command toCommand() {
            return new EnrolIntegration.Command(clientId, name, idempotencyKey);
        }
    }

    @Name("EnrolIntegrationPayload")
    @Description("Payload of enrolIntegration.")
    public record Payload(
            @Description("The enrolled service account; its status is INVITED until it has called confirmIntegration.")
            MemberView member,

            @Description(
                    "The code that the service account passes to confirmIntegration. Returned only once: null when the request is retried with the same idempotency key.")
            String confirmationCode,

            @Description("When the code expires; null without a code.")
            Instant confirmationExpiresAt,

            @NonNull @Description(Docs.USER_ERRORS) List<@NonNull UserError> userErrors)
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
