package portal.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import portal.audit.AuditTrail;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.IdType;
import portal.kernel.Ids;

/**
 * Sends a mail again, to its recipient's current address or to the one that its notice names: as a new delivery with
 * its own Message-ID, because mail servers drop duplicates. The first delivery's outcome stays on record.
 */
@ApplicationScoped
public class ResendDelivery {

    public record Command(UUID deliveryId, String idempotencyKey) implements portal.idempotency.IdempotentCommand {}

    @Inject
    Deliveries deliveries;

    @Inject
    ResendCoolDown coolDown;

    @Inject
    MailLimits limits;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @ConfigProperty(name = "portal.mail.message-id-domain")
    String messageIdDomain;

    /** Returns the new delivery's id; NOT_FOUND, COOLING_DOWN, or CONFLICT if it cannot be sent again. */
    @Transactional
    @Idempotent
    public UUID handle(Command command) {
        var named = deliveries
                .findByIdOptional(command.deliveryId())
                .orElseThrow(() -> DomainException.notFound("delivery", "deliveryId"));
        var latest = deliveries.latest(named);
        latest.requireTrue();
        coolDown.require(latest.status(), latest.triedAt(), "deliveryId");
        if (!deliveries.hasRecipient(latest)) {
            throw new DomainException(ErrorCode.CONFLICT, "The recipient has left the organisation.", "deliveryId");
        }
        var heldUntil = limits.countResend(latest, deliveries.noticesAddress(latest), "deliveryId");
        var id = Ids.next();
        var now = clock.instant();
        if (!deliveries.addResend(latest, id, messageId(id), now, heldUntil == null ? now : heldUntil)) {
            throw new DomainException(ErrorCode.COOLING_DOWN, "Somebody else has just resent this mail.", "deliveryId");
        }
        audit.record(
                latest.partnerId(),
                latest.companyId(),
                "resendDelivery",
                IdType.DELIVERY,
                id,
                Map.of("resendOf", IdType.DELIVERY.encode(latest.id())));
        return id;
    }

    private String messageId(UUID id) {
        return '<' + id.toString() + '@' + messageIdDomain + '>';
    }
}
