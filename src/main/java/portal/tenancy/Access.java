package portal.tenancy;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Whether somebody has access at the instant it was asked, why, and until when as far as is granted. */
@Type("Access")
@Description("Whether there is access now, worked out from the clock.")
public record Access(
        @NonNull @Description("Whether there is access now.")
        boolean allowed,

        @NonNull @Description("Why.") AccessReason reason,

        @Description(
                "The first instant without access, if nothing more is granted; licences that follow each other count together. Null if there is none, or no end.")
        Instant until) {

    /** For those whose access does not depend on licences. */
    public static final Access NOT_GATED = Access.of(AccessReason.NOT_GATED, null);

    /** The access that a reason means. */
    public static Access of(AccessReason reason, Instant until) {
        return new Access(reason.allowed(), reason, until);
    }
}
