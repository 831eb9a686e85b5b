package portal.imports.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.imports.*;
import portal.kernel.api.*;
import portal.kernel.page.PageRequest;
import portal.tenancy.*;

/** Plans to add learners from an uploaded file, over GraphQL. */
@GraphQLApi
public class LearnerPlanApi {

    @Inject
    LearnerPlans plans;

    @Query
    @Allowed(Permission.WRITE_LEARNERS)
    @Description("Your plan to add learners; null if it does not exist or its file has expired.")
    public LearnerPlanView learnerPlan(@NonNull @Id @Description("The plan.") String id) {
        return plans.findOne(id).orElse(null);
    }

    @NonNull
    @Description("The rows, in file order.")
    public LearnerRowConnection rows(
            @Source LearnerPlanView plan,
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before,
            @Description(Docs.FILTER) LearnerRowFilter filter) {
        return plans.rows(plan, PageRequest.of(first, after, last, before), filter == null ? null : filter.distinct());
    }

    @NonNull
    @Description("Number of rows by outcome; outcomes without rows are omitted.")
    public List<@NonNull LearnerOutcomeCount> counts(@Source LearnerPlanView plan) {
        return plans.counts(plan);
    }
}
