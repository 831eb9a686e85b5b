package portal.imports;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.Predicate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import portal.kernel.Among;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.Slice;
import portal.kernel.page.SortDirection;
import portal.kernel.page.SortField;
import portal.readmodel.ReadModel;

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
                predicates.add(Among.of(
                        criteria,
                        row.get("outcome"),
                        outcomes.stream().map(Enum::name).toArray(String[]::new)));
            }
            return predicates;
        });
    }

    Slice<PlanRow> page(KeysetQuery<PlanRow> listed, PageRequest page) {
        return listed.page(page, BY_NUMBER, SortDirection.ASC, "planId", PlanRow::planId, PlanRow::number);
    }

    /** Counted after the page itself, possibly outside a transaction. */
    int count(KeysetQuery<PlanRow> listed) {
        return listed.count();
    }

    /** Returns the number of rows for each of these outcomes; outcomes without rows are absent. */
    <E extends Enum<E>, C> List<C> counts(CsvPlan plan, E[] outcomes, BiFunction<E, Integer, C> count) {
        var counts = rows.counts(plan);
        return Arrays.stream(outcomes)
                .filter(outcome -> counts.containsKey(outcome.name()))
                .map(outcome -> count.apply(outcome, counts.get(outcome.name())))
                .toList();
    }
}
