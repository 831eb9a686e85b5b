package portal.notices;

import org.eclipse.microprofile.graphql.Description;

/** The status of a notice. */
@Description("The status of a notice.")
public enum NoticeStatus {
    @Description("The notice is not due yet, is held back by a sending limit, or is about to be sent.")
    PLANNED,
    @Description("The notice was turned into one delivery per recipient.")
    EXPANDED,
    @Description("The notice was cancelled because it no longer applied.")
    SUPERSEDED
}
