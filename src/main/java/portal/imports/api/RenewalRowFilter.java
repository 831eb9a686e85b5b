package portal.imports.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.imports.RenewalOutcome;
import portal.kernel.ChosenValues;

/** Which rows of a plan to list. */
@Input("RenewalRowFilter")
@Description("Which rows of a plan to list. What is left out may be anything.")
public record RenewalRowFilter(
        @Description("With one of these outcomes.") List<@NonNull RenewalOutcome> outcomes) {

    List<RenewalOutcome> distinct() {
        return outcomes == null ? null : ChosenValues.distinct(outcomes, "outcomes");
    }
}
