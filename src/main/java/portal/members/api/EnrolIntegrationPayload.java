package portal.members.api;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.members.Enrolment;
import portal.members.MemberView;

/** The answer to the mutation of the same name. */
@Description("The answer to enrolIntegration.")
public record EnrolIntegrationPayload(
        @Description("The enrolled service account: INVITED until it has confirmed itself.")
        MemberView member,

        @Description(
                "What the service account confirms itself with (confirmIntegration). It is told once: null when a request is repeated with its idempotencyKey.")
        String confirmationCode,

        @Description("Until when the code is accepted; null without a code.")
        Instant confirmationExpiresAt,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {

    record Enrolled(MemberView member, Enrolment enrolment) {}

    static EnrolIntegrationPayload of(Enrolled enrolled, List<UserError> errors) {
        return enrolled == null
                ? new EnrolIntegrationPayload(null, null, null, errors)
                : new EnrolIntegrationPayload(
                        enrolled.member(),
                        enrolled.enrolment().code(),
                        enrolled.enrolment().expiresAt(),
                        errors);
    }
}
