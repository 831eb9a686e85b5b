package portal.imports;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.kernel.IdType;
import portal.kernel.Node;

/** A plan to add learners as the API shows it. */
@Type("LearnerPlan")
@Description("What adding learners from a file would do, as of when it was planned. Only who planned it can see it.")
public final class LearnerPlanView implements Node {

    private final CsvPlan plan;

    LearnerPlanView(CsvPlan plan) {
        this.plan = plan;
    }

    @Override
    @Id
    @NonNull
    @Description("The plan's id.")
    public String getId() {
        return IdType.LEARNER_PLAN.encode(plan.id());
    }

    @NonNull
    @Description("How many rows the file has.")
    public int getRowCount() {
        return plan.rowCount();
    }

    @NonNull
    @Description("How many learners would be added.")
    public int getIdentifiedCount() {
        return plan.chosenCount();
    }

    @NonNull
    @Description("How many rows add nobody.")
    public int getNotIdentifiedCount() {
        return plan.rowCount() - plan.chosenCount();
    }

    @NonNull
    @Description("When it was planned.")
    public Instant getCreatedAt() {
        return plan.createdAt();
    }

    @Description("When it was applied; null if it was not.")
    public Instant getAppliedAt() {
        return plan.appliedAt();
    }

    CsvPlan plan() {
        return plan;
    }
}
