package portal.notices;

import org.eclipse.microprofile.graphql.Description;

/** The status of one mail. PLANNED goes to SENT, RETRY, DEAD or SUPERSEDED; RETRY to the same; SENT to BOUNCED. */
@Description("What became of one mail.")
public enum DeliveryStatus {
    @Description("About to be sent.")
    PLANNED,
    @Description("It failed for now and is tried again.")
    RETRY,
    @Description("The mail server has taken it over.")
    SENT,
    @Description("It cannot be delivered, or was tried in vain for too long.")
    DEAD,
    @Description("It was sent and came back.")
    BOUNCED,
    @Description("It became untrue before it was sent, and is not sent.")
    SUPERSEDED;

    /** Returns whether the mail will still be sent automatically. */
    public boolean isUnderWay() {
        return this == PLANNED || this == RETRY;
    }
}
