package portal.imports.api;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.graphql.*;
import portal.imports.*;
import portal.kernel.api.*;
import portal.kernel.page.PageRequest;
import portal.licences.AssignmentQueries;
import portal.licences.AssignmentView;
import portal.members.MemberQueries;
import portal.members.MemberView;
import portal.products.ProductQueries;
import portal.products.ProductView;
import portal.readmodel.Related;
import portal.tenancy.*;

/** Plans to renew licences from an uploaded file, over GraphQL. */
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
    @Description("Your plan to renew licences; null if it does not exist or its file has expired.")
    public RenewalPlanView renewalPlan(@NonNull @Id @Description("The plan.") String id) {
        return plans.findOne(id).orElse(null);
    }

    @NonNull
    @Description("The rows, in file order.")
    public RenewalRowConnection rows(
            @Source RenewalPlanView plan,
            @Description(Docs.FIRST) Integer first,
            @Description(Docs.AFTER) String after,
            @Description(Docs.LAST) Integer last,
            @Description(Docs.BEFORE) String before,
            @Description(Docs.FILTER) RenewalRowFilter filter) {
        return plans.rows(plan, PageRequest.of(first, after, last, before), filter == null ? null : filter.distinct());
    }

    @NonNull
    @Description("Number of rows by outcome; outcomes without rows are omitted.")
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

    @Description("The learner with this e-mail address; null if there is none.")
    public List<MemberView> learner(@Source List<RenewalRowView> rows) {
        return related.to(rows, RenewalRowView::learnerId, members);
    }
}
