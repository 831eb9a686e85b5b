package portal.imports.api;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import portal.imports.RenewalOutcome;
import portal.kernel.ChosenValues;

/** Filter for rows of a plan. */
@Input("RenewalRowFilter")
@Description("Filter for rows of a plan.")
public record RenewalRowFilter(
        @Description("Only rows with one of these outcomes.")
        List<@NonNull RenewalOutcome> outcomes) {

    List<RenewalOutcome> distinct() {
        return outcomes == null ? null : ChosenValues.distinct(outcomes, "outcomes");
    }
}
