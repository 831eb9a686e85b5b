package portal.imports.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import portal.imports.RenewalOutcomeCount;
import portal.imports.RenewalPlanView;
import portal.imports.RenewalPlans;
import portal.imports.RenewalRowConnection;
import portal.imports.RenewalRowView;
import portal.kernel.page.PageRequest;
import portal.licences.AssignmentQueries;
import portal.licences.AssignmentView;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.products.ProductQueries;
import portal.products.ProductView;
import portal.readmodel.Related;
import portal.tenancy.Allowed;
import portal.tenancy.Permission;

/** Renewing licences by an uploaded file, over GraphQL. */
@GraphQLApi
public class RenewalApi {

    @Inject
    RenewalPlans plans;

    @Inject
    AssignmentQueries assignments;

    @Inject
    ProductQueries products;

    @Inject
    MemberQueries members;

    @Inject
    Related related;

    @Query
    @Allowed(Permission.WRITE_LEARNERS)
    @Description("A plan of yours to renew licences; null if there is none, or its file has expired.")
    public RenewalPlanView renewalPlan(@NonNull @Id @Description("The plan.") String id) {
        return plans.findOne(id).orElse(null);
    }

    @NonNull
    @Description("The rows, in the order of the file.")
    public RenewalRowConnection rows(
            @Source RenewalPlanView plan,
            @Description("How many rows from the start or after a cursor, 1 to 100; 20 if nothing is said.")
                    Integer first,
            @Description("The cursor to start after.") String after,
            @Description("How many rows before the end or a cursor, 1 to 100.") Integer last,
            @Description("The cursor to end before.") String before,
            @Description("Which rows to list.") RenewalRowFilter filter) {
        return plans.rows(plan, PageRequest.of(first, after, last, before), filter == null ? null : filter.distinct());
    }

    @NonNull
    @Description("How many rows have each outcome; outcomes of no row are absent.")
    public List<@NonNull RenewalOutcomeCount> counts(@Source RenewalPlanView plan) {
        return plans.counts(plan);
    }

    @Description("The assignment that the new licences come from; null if you may not see it.")
    public List<AssignmentView> assignment(@Source List<RenewalPlanView> plans) {
        return related.to(plans, RenewalPlanView::assignmentId, assignments);
    }

    @Description("The product whose licences are renewed; null if you may not see it.")
    public List<ProductView> product(@Source List<RenewalPlanView> plans) {
        return related.to(plans, RenewalPlanView::productId, products);
    }

    @Description("The learner with this address; null if there is none.")
    public List<MemberView> learner(@Source List<RenewalRowView> rows) {
        return related.to(rows, RenewalRowView::learnerId, members);
    }
}
