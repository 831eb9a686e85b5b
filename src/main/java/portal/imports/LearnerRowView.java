package portal.imports;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;

/** A row of a plan to add learners as the API shows it. */
@Type("LearnerRow")
@Description("What adding learners would do with a row of the file.")
public final class LearnerRowView {

    private final PlanRow row;

    LearnerRowView(PlanRow row) {
        this.row = row;
    }

    @NonNull
    @Description("The row's number as a spreadsheet shows it: the first row of the file is 1.")
    public int getNumber() {
        return row.number();
    }

    @NonNull
    @Description("What the cell of the e-mail column says.")
    public String getEmail() {
        return row.given();
    }

    @Description("The name; null if the cell of the name column holds none.")
    public String getName() {
        return row.name();
    }

    @NonNull
    @Description("What would be done, or why nothing would.")
    public LearnerOutcome getOutcome() {
        return LearnerOutcome.valueOf(row.outcome());
    }
}
