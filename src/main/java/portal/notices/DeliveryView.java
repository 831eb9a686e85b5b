package portal.notices;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.kernel.IdType;
import portal.kernel.Node;

/** A delivery as the API shows it. */
@Type("Delivery")
@Description("One e-mail of a notice to one recipient.")
public final class DeliveryView implements Node {

    private final MailDelivery delivery;

    DeliveryView(MailDelivery delivery) {
        this.delivery = delivery;
    }

    @Override
    @Id
    @NonNull
    @Description("The delivery's id.")
    public String getId() {
        return IdType.DELIVERY.encode(delivery.id());
    }

    @NonNull
    @Description("Current status.")
    public DeliveryStatus getStatus() {
        return delivery.status();
    }

    @NonNull
    @Description("The recipient's address when the e-mail became due or was resent.")
    public String getAddress() {
        return delivery.address();
    }

    @NonNull
    @Description("The Message-ID header; the same in all attempts.")
    public String getMessageId() {
        return delivery.messageId();
    }

    @NonNull
    @Description("Number of attempts.")
    public int getAttempts() {
        return delivery.attempts();
    }

    @Description("Time of the last attempt.")
    public Instant getLastAttemptAt() {
        return delivery.lastAttemptAt();
    }

    @Description("When the mail server accepted the e-mail.")
    public Instant getSentAt() {
        return delivery.sentAt();
    }

    @Description("When the mail provider reported a bounce.")
    public Instant getBouncedAt() {
        return delivery.bouncedAt();
    }

    @Description("Why the last attempt failed or the e-mail bounced; null if neither happened.")
    public String getLastError() {
        return delivery.lastError();
    }

    @NonNull
    @Description("When the delivery was created: when the notice became due or the resend was requested.")
    public Instant getCreatedAt() {
        return delivery.createdAt();
    }

    /** Returns the delivery's UUID, for relations. */
    public UUID deliveryId() {
        return delivery.id();
    }

    /** Returns the notice's UUID, for relations. */
    public UUID noticeId() {
        return delivery.noticeId();
    }

    /** Returns the recipient's member UUID, for relations. */
    public UUID recipientId() {
        return delivery.recipientId();
    }

    /** Returns the UUID of the delivery that this one sends again, for relations; null for the first. */
    public UUID resendOfId() {
        return delivery.resendOfId();
    }
}
