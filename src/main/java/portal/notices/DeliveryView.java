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
@Description("One mail of a notice to one recipient: where it went, when, and what became of it.")
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
    @Description("What became of the mail.")
    public DeliveryStatus getStatus() {
        return delivery.status();
    }

    @NonNull
    @Description("Where it went: the recipient's address when it became due, or when it was sent again.")
    public String getAddress() {
        return delivery.address();
    }

    @NonNull
    @Description("The mail's Message-ID, by which mail servers know it. All attempts bear the same.")
    public String getMessageId() {
        return delivery.messageId();
    }

    @NonNull
    @Description("How often it was tried.")
    public int getAttempts() {
        return delivery.attempts();
    }

    @Description("When it was last tried.")
    public Instant getLastAttemptAt() {
        return delivery.lastAttemptAt();
    }

    @Description("When the mail server took it over.")
    public Instant getSentAt() {
        return delivery.sentAt();
    }

    @Description("When the mail provider reported that it came back.")
    public Instant getBouncedAt() {
        return delivery.bouncedAt();
    }

    @Description("Why the last attempt failed, or the mail came back; null if neither is so.")
    public String getLastError() {
        return delivery.lastError();
    }

    @NonNull
    @Description("When the mail became due, or was asked for again.")
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
