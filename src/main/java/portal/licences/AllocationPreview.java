package portal.licences;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The result that allocating now would have. */
@Description("The effect of an allocation if it were done now. Nothing is reserved.")
public record AllocationPreview(
        @NonNull @Description("The assignment that the licences would come from.")
        AssignmentView assignment,

        @NonNull @Description("Number of licences that would be allocated.")
        int count,

        @NonNull @Description("Number of free licences that would remain in the assignment.")
        int freeAfterwards,

        @NonNull @Description("When the allocated licences would end.")
        Instant licenceExpiresAt) {}
