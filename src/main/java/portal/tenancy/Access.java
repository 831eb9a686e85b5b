package portal.tenancy;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Whether somebody has access at an instant, why, and until when, as far as licences are granted. */
@Type("Access")
@Description("Whether there is access now, worked out from the clock.")
public record Access(
        @NonNull @Description("Whether there is access now.")
        boolean allowed,

        @NonNull @Description("Why.") AccessReason reason,

        @Description(
                "The first instant without access, if nothing more is granted; licences that follow each other count together. Null if there is none, or no end.")
        Instant until) {

    /** Access that does not depend on licences. */
    public static final Access NOT_GATED = Access.of(AccessReason.NOT_GATED, null);

    /** Returns the access that a reason implies. */
    public static Access of(AccessReason reason, Instant until) {
        return new Access(reason.allowed(), reason, until);
    }
}
