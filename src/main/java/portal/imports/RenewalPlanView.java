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
@Description("What renewing licences by a file would do, as of when it was planned. Only who planned it can see it.")
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
    @Description("How many rows the file has.")
    public int getRowCount() {
        return plan.rowCount();
    }

    @NonNull
    @Description("How many learners are identified for renewal.")
    public int getIdentifiedCount() {
        return plan.chosenCount();
    }

    @NonNull
    @Description("How many rows are not identified for renewal.")
    public int getNotIdentifiedCount() {
        return plan.rowCount() - plan.chosenCount();
    }

    @NonNull
    @Description("When the new licences would end.")
    public Instant getLicenceExpiresAt() {
        return plan.licenceExpiresAt();
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
