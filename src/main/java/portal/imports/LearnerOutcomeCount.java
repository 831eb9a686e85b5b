package portal.imports;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** Number of rows of a plan with one outcome. */
@Description("How many rows of a plan have an outcome.")
public record LearnerOutcomeCount(
        @NonNull @Description("The outcome.") LearnerOutcome outcome,
        @NonNull @Description("How many rows have it.") int count) {}
