package portal.licences.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import portal.kernel.api.UserError;
import portal.licences.AssignmentView;

/** The answer to the mutation of the same name. */
@Description("The answer to allocateMatching.")
public record AllocateMatchingPayload(
        @Description("The assignment that the licences came from.")
        AssignmentView assignment,

        @Description("How many learners got a licence.") Integer count,

        @NonNull @Description("Why nothing was done; empty if it was.")
        List<@NonNull UserError> userErrors) {

    /** The outcome of one command, with the assignment as it is now. */
    record Allocated(AssignmentView assignment, int count) {}

    static AllocateMatchingPayload of(Allocated done, List<UserError> userErrors) {
        return done == null
                ? new AllocateMatchingPayload(null, null, userErrors)
                : new AllocateMatchingPayload(done.assignment(), done.count(), userErrors);
    }
}
