package portal.imports;

import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A row of a plan to renew licences as the API shows it. */
@Type("RenewalRow")
@Description("A row of the file and its outcome in a renewal.")
public final class RenewalRowView {

    private final PlanRow row;

    RenewalRowView(PlanRow row) {
        this.row = row;
    }

    @NonNull
    @Description("The row number, starting at 1 as in a spreadsheet.")
    public int getNumber() {
        return row.number();
    }

    @NonNull
    @Description("The value in the selected column.")
    public String getEmail() {
        return row.given();
    }

    @NonNull
    @Description("The outcome: the planned action, or the reason for skipping the row.")
    public RenewalOutcome getOutcome() {
        return RenewalOutcome.valueOf(row.outcome());
    }

    /** Returns the learner's UUID, for relations; null if there is none. */
    public UUID learnerId() {
        return row.learnerId();
    }
}
