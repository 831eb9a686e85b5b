package portal.notices;

import org.eclipse.microprofile.graphql.Description;

/** The status of a notice. */
@Description("Where a notice stands.")
public enum NoticeStatus {
    @Description("Owed at a later instant, held by a limit on mails, or about to become mails.")
    PLANNED,
    @Description("It became one delivery for each recipient.")
    EXPANDED,
    @Description("It became untrue before it was due, and is not sent.")
    SUPERSEDED
}
