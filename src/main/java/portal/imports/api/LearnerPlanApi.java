package portal.imports.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.imports.LearnerOutcomeCount;
import portal.imports.LearnerPlanView;
import portal.imports.LearnerPlans;
import portal.imports.LearnerRowConnection;
import portal.kernel.page.PageRequest;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** Adding learners by an uploaded file, over GraphQL. */
@GraphQLApi
public class LearnerPlanApi {

    @Inject
    LearnerPlans plans;

    @Query
    @Allowed(Permission.WRITE_LEARNERS)
    @Description("A plan of yours to add learners; null if there is none, or its file has expired.")
    public LearnerPlanView learnerPlan(@NonNull @Id @Description("The plan.") String id) {
        return plans.findOne(id).orElse(null);
    }

    @NonNull
    @Description("The rows, in the order of the file.")
    public LearnerRowConnection rows(
            @Source LearnerPlanView plan,
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") LearnerRowFilter filter) {
        return plans.rows(plan, PageRequest.of(first, after, last, before), filter == null ? null : filter.distinct());
    }

    @NonNull
    @Description("How many rows have each outcome; outcomes of no row are absent.")
    public List<@NonNull LearnerOutcomeCount> counts(@Source LearnerPlanView plan) {
        return plans.counts(plan);
    }
}
