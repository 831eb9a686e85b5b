package portal.imports.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.imports.LearnerOutcome;
import portal.kernel.ChosenValues;

/** Which rows of a plan to list. */
@Input("LearnerRowFilter")
@Description("Which rows of a plan to list. What is left out may be anything.")
public record LearnerRowFilter(
        @Description("With one of these outcomes.") List<@NonNull LearnerOutcome> outcomes) {

    List<LearnerOutcome> distinct() {
        return outcomes == null ? null : ChosenValues.distinct(outcomes, "outcomes");
    }
}
