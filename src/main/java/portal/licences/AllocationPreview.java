package portal.licences;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The result that allocating now would have. */
@Description("What allocating would do, were it done now. Nothing is reserved.")
public record AllocationPreview(
        @NonNull @Description("The assignment that the licences would come from.")
        AssignmentView assignment,

        @NonNull @Description("How many licences would be allocated.")
        int count,

        @NonNull @Description("How many licences of the assignment would be left.")
        int freeAfterwards,

        @NonNull @Description("When the allocated licences would end.")
        Instant licenceExpiresAt) {}
