package portal.members;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.UUID;

/**
 * The result of enrolling an integration. Its stored form, for repetitions of the same request, is the member's id alone: the
 * code is told once.
 *
 * @param code what the integration confirms itself with; null for a repetition
 * @param expiresAt until when the code is accepted; null for a repetition
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
