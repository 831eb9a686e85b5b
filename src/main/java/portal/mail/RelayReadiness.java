package portal.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import portal.notices.DeliveryLedger;

/** Ready while the outbox can be read and nothing in it is long overdue. */
@Readiness
@ApplicationScoped
class RelayReadiness implements HealthCheck {

    @Inject
    DeliveryLedger ledger;

    @Inject
    MailConfig config;

    @Inject
    Clock clock;

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("relay");
        try {
            var age = ledger.backlog(clock.instant()).age();
            return answer.status(age.compareTo(config.readyBacklog()) <= 0)
                    .withData("oldestDueSeconds", age.toSeconds())
                    .build();
        } catch (RuntimeException unreachable) {
            return answer.down().build();
        }
    }
}
