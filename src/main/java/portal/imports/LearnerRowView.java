package portal.imports;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A row of a plan to add learners as the API shows it. */
@Type("LearnerRow")
@Description("A row of the file and its outcome when learners are added.")
public final class LearnerRowView {

    private final PlanRow row;

    LearnerRowView(PlanRow row) {
        this.row = row;
    }

    @NonNull
    @Description("The row number, starting at 1 as in a spreadsheet.")
    public int getNumber() {
        return row.number();
    }

    @NonNull
    @Description("The value in the e-mail column.")
    public String getEmail() {
        return row.given();
    }

    @Description("The learner's name; null if the name column is empty.")
    public String getName() {
        return row.name();
    }

    @NonNull
    @Description("The outcome: the planned action, or the reason for skipping the row.")
    public LearnerOutcome getOutcome() {
        return LearnerOutcome.valueOf(row.outcome());
    }
}
