package portal.renewals;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.Slice;
import portal.kernel.page.SortDirection;
import portal.kernel.page.SortField;
import portal.tenancy.ReadModel;

/** Reads the rows of a plan, in the order of the file. */
@ReadModel
class PlanPages {

    private static final SortField BY_NUMBER = new SortField("NUMBER", "number", Integer::valueOf);

    @Inject
    EntityManager entities;

    @Inject
    PlanRows rows;

    /** @param outcomes null for any */
    KeysetQuery<PlanRow> rows(CsvPlan plan, List<? extends Enum<?>> outcomes) {
        return new KeysetQuery<>(entities, PlanRow.class, (criteria, row) -> {
            var predicates = new ArrayList<Predicate>();
            predicates.add(criteria.equal(row.get("partnerId"), plan.partnerId()));
            predicates.add(criteria.equal(row.get("planId"), plan.id()));
            if (outcomes != null) {
                predicates.add(
                        row.get("outcome").in(outcomes.stream().map(Enum::name).toList()));
            }
            return predicates;
        });
    }

    Slice<PlanRow> page(KeysetQuery<PlanRow> listed, PageRequest page) {
        return listed.page(page, BY_NUMBER, SortDirection.ASC, PlanRow::id, PlanRow::number);
    }

    /** Asked for after the page itself, where there may be no transaction any more. */
    int count(KeysetQuery<PlanRow> listed) {
        return listed.count();
    }

    Map<String, Integer> counts(CsvPlan plan) {
        return rows.counts(plan);
    }
}
