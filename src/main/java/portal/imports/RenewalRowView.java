package portal.imports;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A row of a plan to renew licences as the API shows it. */
@Type("RenewalRow")
@Description("What a renewal would do with a row of the file.")
public final class RenewalRowView {

    private final PlanRow row;

    RenewalRowView(PlanRow row) {
        this.row = row;
    }

    @NonNull
    @Description("The row's number as a spreadsheet shows it: the first row of the file is 1.")
    public int getNumber() {
        return row.number();
    }

    @NonNull
    @Description("What the cell of the chosen column says.")
    public String getEmail() {
        return row.given();
    }

    @NonNull
    @Description("What would be done, or why nothing would.")
    public RenewalOutcome getOutcome() {
        return RenewalOutcome.valueOf(row.outcome());
    }

    /** Returns the learner's UUID, for relations; null if there is none. */
    public UUID learnerId() {
        return row.learnerId();
    }
}
