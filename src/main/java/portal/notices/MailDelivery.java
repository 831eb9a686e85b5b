package portal.notices;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;

/**
 * One mail of a notice to one recipient, read-only. The relay updates it; {@link Deliveries#addResend} adds further
 * ones.
 */
@Entity
@Table(name = "delivery")
@Immutable
class MailDelivery {

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

    protected MailDelivery() {}

    /** CONFLICT if the mail's content is no longer true. */
    void requireTrue() {
        if (status == DeliveryStatus.SUPERSEDED) {
            throw new DomainException(
                    ErrorCode.CONFLICT,
                    "The content of this mail is no longer true, so it cannot be sent again.",
                    "deliveryId");
        }
    }

    /** Returns the time of the last attempt, or of its creation. */
    Instant triedAt() {
        return lastAttemptAt == null ? createdAt : lastAttemptAt;
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
