package portal.imports;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import portal.kernel.IdType;
import portal.kernel.page.PageRequest;
import portal.readmodel.NodeSource;
import portal.readmodel.ReadModel;
import portal.tenancy.Permission;

/** Reads the caller's own plans, until their file expires. */
@ReadModel
public class RenewalPlans implements NodeSource<RenewalPlanView> {

    @Inject
    CsvPlans plans;

    @Inject
    PlanPages pages;

    @Inject
    Clock clock;

    /** Returns rows in the order of the file, with one of these outcomes; null for any. */
    public RenewalRowConnection rows(RenewalPlanView plan, PageRequest page, List<RenewalOutcome> outcomes) {
        var listed = pages.rows(plan.plan(), outcomes);
        return new RenewalRowConnection(pages.page(listed, page).map(RenewalRowView::new), () -> pages.count(listed));
    }

    /** Returns the number of rows per outcome; outcomes without rows are absent. */
    public List<RenewalOutcomeCount> counts(RenewalPlanView plan) {
        return pages.counts(plan.plan(), RenewalOutcome.values(), RenewalOutcomeCount::new);
    }

    @Override
    public IdType type() {
        return IdType.RENEWAL_PLAN;
    }

    @Override
    public Permission permission() {
        return Permission.WRITE_LEARNERS;
    }

    @Override
    public List<RenewalPlanView> load(Collection<UUID> ids) {
        return plans.findUnexpired(ids, PlanKind.RENEWAL, clock.instant()).stream()
                .map(RenewalPlanView::new)
                .toList();
    }
}
