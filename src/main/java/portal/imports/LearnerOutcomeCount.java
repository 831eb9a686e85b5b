package portal.imports;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Number of rows of a plan with one outcome. */
@Description("Number of rows of a plan with a given outcome.")
public record LearnerOutcomeCount(
        @NonNull @Description("The outcome.") LearnerOutcome outcome,

        @NonNull @Description("Number of rows with this outcome.")
        int count) {}
