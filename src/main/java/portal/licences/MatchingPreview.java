package portal.licences;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The result that allocating to all matching learners now would have. */
@Description("The effect of allocating to all matching learners if it were done now. Nothing is reserved.")
public record MatchingPreview(
        @NonNull @Description("The assignment that the licences would come from.")
        AssignmentView assignment,

        @NonNull
        @Description(
                "Number of learners who would receive a licence. Learners who already hold a licence of the product are excluded.")
        int count,

        @NonNull @Description("Number of free licences that would remain in the assignment.")
        int freeAfterwards,

        @NonNull @Description("When the allocated licences would end.")
        Instant licenceExpiresAt,

        @NonNull @Description("A hash of the matching learners and the assignment; pass it to allocateMatching.")
        String hash) {}
