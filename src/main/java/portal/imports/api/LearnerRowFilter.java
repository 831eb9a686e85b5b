package portal.imports.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.imports.LearnerOutcome;
import portal.kernel.ChosenValues;

/** Filter for rows of a plan. */
@Input("LearnerRowFilter")
@Description("Filter for rows of a plan.")
public record LearnerRowFilter(
        @Description("Only rows with one of these outcomes.")
        List<@NonNull LearnerOutcome> outcomes) {

    List<LearnerOutcome> distinct() {
        return outcomes == null ? null : ChosenValues.distinct(outcomes, "outcomes");
    }
}
