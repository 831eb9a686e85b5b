package portal.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;

/** Requires a pause between mails of the same content. */
@ApplicationScoped
public class ResendCoolDown {

    /** How long after an attempt the next mail may be requested. */
    @ConfigProperty(name = "portal.mail.resend-cool-down", defaultValue = "PT5M")
    Duration coolDown;

    @Inject
    Clock clock;

    /** COOLING_DOWN for this field while the mail is being sent automatically, or shortly after an attempt. */
    public void require(DeliveryStatus status, Instant triedAt, String field) {
        if (status.isUnderWay()) {
            throw new DomainException(ErrorCode.COOLING_DOWN, "This mail is already being sent automatically.", field);
        }
        var now = clock.instant();
        var over = triedAt.plus(coolDown);
        if (now.isBefore(over)) {
            throw new DomainException(
                    ErrorCode.COOLING_DOWN,
                    "This mail was sent a moment ago. It can be sent again in " + Wait.words(now, over) + ".",
                    field);
        }
    }
}
