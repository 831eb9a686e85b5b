package portal.imports;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Type;
import portal.kernel.IdType;
import portal.kernel.Node;

/** A plan to renew licences as the API shows it. */
@Type("RenewalPlan")
@Description(
        "A plan to renew licences from an uploaded file. It reflects the data at planning time and is visible only to its creator.")
public final class RenewalPlanView implements Node {

    private final CsvPlan plan;

    RenewalPlanView(CsvPlan plan) {
        this.plan = plan;
    }

    @Override
    @Id
    @NonNull
    @Description("The plan's id.")
    public String getId() {
        return IdType.RENEWAL_PLAN.encode(plan.id());
    }

    @NonNull
    @Description("Number of rows in the file.")
    public int getRowCount() {
        return plan.rowCount();
    }

    @NonNull
    @Description("Number of learners identified for renewal.")
    public int getIdentifiedCount() {
        return plan.chosenCount();
    }

    @NonNull
    @Description("Number of rows that are not identified for renewal.")
    public int getNotIdentifiedCount() {
        return plan.rowCount() - plan.chosenCount();
    }

    @NonNull
    @Description("When the new licences would end.")
    public Instant getLicenceExpiresAt() {
        return plan.licenceExpiresAt();
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

    /** Returns the product's UUID, for relations. */
    public UUID productId() {
        return plan.productId();
    }

    /** Returns the assignment's UUID, for relations. */
    public UUID assignmentId() {
        return plan.assignmentId();
    }

    CsvPlan plan() {
        return plan;
    }
}
