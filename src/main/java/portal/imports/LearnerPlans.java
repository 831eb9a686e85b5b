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
public class LearnerPlans implements NodeSource<LearnerPlanView> {

    @Inject
    CsvPlans plans;

    @Inject
    PlanPages pages;

    @Inject
    Clock clock;

    /** Returns rows in the order of the file, with one of these outcomes; null for any. */
    public LearnerRowConnection rows(LearnerPlanView plan, PageRequest page, List<LearnerOutcome> outcomes) {
        var listed = pages.rows(plan.plan(), outcomes);
        return new LearnerRowConnection(pages.page(listed, page).map(LearnerRowView::new), () -> pages.count(listed));
    }

    /** Returns the number of rows per outcome; outcomes without rows are absent. */
    public List<LearnerOutcomeCount> counts(LearnerPlanView plan) {
        return pages.counts(plan.plan(), LearnerOutcome.values(), LearnerOutcomeCount::new);
    }

    @Override
    public IdType type() {
        return IdType.LEARNER_PLAN;
    }

    @Override
    public Permission permission() {
        return Permission.WRITE_LEARNERS;
    }

    @Override
    public List<LearnerPlanView> load(Collection<UUID> ids) {
        return plans.findUnexpired(ids, PlanKind.LEARNERS, clock.instant()).stream()
                .map(LearnerPlanView::new)
                .toList();
    }
}
