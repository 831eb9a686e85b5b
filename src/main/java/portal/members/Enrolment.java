package portal.members;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;

/**
 * The result of enrolling an integration. Only the member's id is stored for retries: the code is shown once.
 *
 * @param code the confirmation code; null for a retry
 * @param expiresAt when the code expires; null for a retry
 */
public record Enrolment(UUID memberId, String code, Instant expiresAt) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Enrolment repeated(UUID memberId) {
        return new Enrolment(memberId, null, null);
    }

    @JsonValue
    public UUID memberId() {
        return memberId;
    }

    @Override
    public String toString() {
        return "Enrolment[" + memberId + "]";
    }
}
