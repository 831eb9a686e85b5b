package portal.licences;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** The result that allocating to all matching learners now would have. */
@Description("What allocating to all learners who match would do, were it done now. Nothing is reserved.")
public record MatchingPreview(
        @NonNull @Description("The assignment that the licences would come from.")
        AssignmentView assignment,

        @NonNull
        @Description("How many learners would get a licence. Who holds one of the product already is left out.")
        int count,

        @NonNull @Description("How many licences of the assignment would be left.")
        int freeAfterwards,

        @NonNull @Description("When the allocated licences would end.")
        Instant licenceExpiresAt,

        @NonNull @Description("Stands for exactly these learners and this assignment; allocateMatching wants it back.")
        String hash) {}
