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
@Description(
        "A plan to add learners from an uploaded file. It reflects the data at planning time and is visible only to its creator.")
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
    @Description("Number of rows in the file.")
    public int getRowCount() {
        return plan.rowCount();
    }

    @NonNull
    @Description("Number of learners who would be added.")
    public int getIdentifiedCount() {
        return plan.chosenCount();
    }

    @NonNull
    @Description("Number of rows that would not add a learner.")
    public int getNotIdentifiedCount() {
        return plan.rowCount() - plan.chosenCount();
    }

    @NonNull
    @Description("When the plan was created.")
    public Instant getCreatedAt() {
        return plan.createdAt();
    }

    @Description("When the plan was applied; null if it has not been.")
    public Instant getAppliedAt() {
        return plan.appliedAt();
    }

    CsvPlan plan() {
        return plan;
    }
}
