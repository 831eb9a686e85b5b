package portal.tenancy;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** Whether somebody has access at an instant, why, and until when, as far as licences are granted. */
@Type("Access")
@Description("Current access to the licensed product.")
public record Access(
        @NonNull @Description("Whether access is allowed now.")
        boolean allowed,

        @NonNull @Description("The reason why access is allowed or denied.")
        AccessReason reason,

        @Description(
                "When access ends unless further licences are granted; consecutive licences count as one. Null if there is no access or access does not end.")
        Instant until) {

    /** Access that does not depend on licences. */
    public static final Access NOT_GATED = Access.of(AccessReason.NOT_GATED, null);

    /** Returns the access that a reason implies. */
    public static Access of(AccessReason reason, Instant until) {
        return new Access(reason.allowed(), reason, until);
    }
}
