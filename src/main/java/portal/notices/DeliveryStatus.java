package portal.notices;

import org.eclipse.microprofile.graphql.Description;

/** The status of one mail. PLANNED goes to SENT, RETRY, DEAD or SUPERSEDED; RETRY to the same; SENT to BOUNCED. */
@Description("The status of an e-mail.")
public enum DeliveryStatus {
    @Description("Queued for sending.")
    PLANNED,
    @Description("The last attempt failed; another one will follow.")
    RETRY,
    @Description("The mail server has accepted the e-mail.")
    SENT,
    @Description("The e-mail cannot be delivered, or all attempts have failed.")
    DEAD,
    @Description("The e-mail was sent but bounced.")
    BOUNCED,
    @Description("The e-mail was cancelled because its content no longer applied.")
    SUPERSEDED;

    /** Returns whether the mail will still be sent automatically. */
    public boolean isUnderWay() {
        return this == PLANNED || this == RETRY;
    }
}
