package portal.notices;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;

/** One mail of a notice to one recipient, as it is read. The relay moves it on, {@link Resends} adds further ones. */
@Entity
@Table(name = "delivery")
@Immutable
class Delivery {

    @Id
    private UUID id;

    private UUID partnerId;
    private UUID noticeId;
    private UUID companyId;
    private UUID recipientId;
    private UUID resendOfId;
    private String address;
    private String messageId;

    @Enumerated(EnumType.STRING)
    private DeliveryStatus status;

    private int attempts;
    private Instant lastAttemptAt;
    private Instant sentAt;
    private Instant bouncedAt;
    private String lastError;
    private Instant createdAt;

    protected Delivery() {}

    /** Refuses to send it again while it is on its way, no longer true (CONFLICT), or just tried (COOLING_DOWN). */
    void requireResendable(Instant now, Duration coolDown) {
        if (status == DeliveryStatus.SUPERSEDED) {
            throw new DomainException(ErrorCode.CONFLICT, "What this mail says is no longer true.", "deliveryId");
        }
        if (status.isUnderWay()) {
            throw new DomainException(
                    ErrorCode.COOLING_DOWN, "This mail is on its way; it is sent by itself.", "deliveryId");
        }
        var over = (lastAttemptAt == null ? createdAt : lastAttemptAt).plus(coolDown);
        if (now.isBefore(over)) {
            throw new DomainException(
                    ErrorCode.COOLING_DOWN,
                    "This mail was sent a moment ago. It can be sent again in " + minutes(now, over) + ".",
                    "deliveryId");
        }
    }

    private static String minutes(Instant now, Instant over) {
        long minutes = Duration.between(now, over).plusSeconds(59).toMinutes();
        return minutes == 1 ? "a minute" : minutes + " minutes";
    }

    UUID id() {
        return id;
    }

    UUID partnerId() {
        return partnerId;
    }

    UUID noticeId() {
        return noticeId;
    }

    UUID companyId() {
        return companyId;
    }

    UUID recipientId() {
        return recipientId;
    }

    UUID resendOfId() {
        return resendOfId;
    }

    String address() {
        return address;
    }

    String messageId() {
        return messageId;
    }

    DeliveryStatus status() {
        return status;
    }

    int attempts() {
        return attempts;
    }

    Instant lastAttemptAt() {
        return lastAttemptAt;
    }

    Instant sentAt() {
        return sentAt;
    }

    Instant bouncedAt() {
        return bouncedAt;
    }

    String lastError() {
        return lastError;
    }

    Instant createdAt() {
        return createdAt;
    }
}
