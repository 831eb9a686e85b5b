package portal.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import portal.imports.files.CsvRows;
import portal.kernel.NativeScalars;
import portal.members.AddManyLearners;

/** Reads and judges the rows of plans with a few statements, regardless of their number. */
@ApplicationScoped
class PlanRows {

    private static final int AT_ONCE = 5_000;

    /** A person to add, and the number of the row. */
    record Newcomer(int number, AddManyLearners.Person person) {}

    /** A row of the file with its outcome. */
    record Line(int number, String outcome, List<String> cells) {}

    @Inject
    EntityManager entities;

    @Inject
    CsvRows rows;

    /** Judges a renewal; returns how many learners are to be renewed. */
    int judgeRenewal(CsvPlan plan, int free, Instant at) {
        return judged(NativeScalars.query(entities, """
                        with judged as materialized (
                            select * from app.renewal_outcomes(:plan, :product, :free, :at)
                        ), corrected as (
                            update csv_plan_row r set outcome = judged.outcome, learner_id = judged.learner_id from judged
                            where r.partner_id = :partner and r.plan_id = :plan and r.number = judged.number
                                and judged.changed
                        )
                        select cast(count(*) as integer) as chosen from judged where outcome = 'RENEW'""", "chosen", Integer.class)
                .setParameter("partner", plan.partnerId())
                .setParameter("plan", plan.id())
                .setParameter("product", plan.productId())
                .setParameter("free", free)
                .setParameter("at", at));
    }

    /** Judges new learners; returns how many are to be added. */
    int judgeLearners(CsvPlan plan) {
        return judged(NativeScalars.query(entities, """
                        with judged as materialized (
                            select * from app.learner_outcomes(:plan)
                        ), corrected as (
                            update csv_plan_row r set outcome = judged.outcome, learner_id = judged.learner_id from judged
                            where r.partner_id = :partner and r.plan_id = :plan and r.number = judged.number
                                and judged.changed
                        )
                        select cast(count(*) as integer) as chosen from judged where outcome = 'ADD'""", "chosen", Integer.class)
                .setParameter("partner", plan.partnerId())
                .setParameter("plan", plan.id()));
    }

    private int judged(NativeQuery<Integer> judging) {
        nestedLoops("off");
        int chosen = judging.getSingleResult();
        nestedLoops("on");
        return chosen;
    }

    /** The planner estimates one row for those just inserted, and would scan all of them once per row. */
    private void nestedLoops(String setting) {
        NativeScalars.query(
                        entities,
                        "select set_config('enable_nestloop', :setting, true) as setting",
                        "setting",
                        String.class)
                .setParameter("setting", setting)
                .getSingleResult();
    }

    /** Returns whether any row would get a different outcome now. */
    boolean renewalDiffers(CsvPlan plan, int free, Instant at) {
        return NativeScalars.query(entities, """
                select exists (select from app.renewal_outcomes(:plan, :product, :free, :at) judged
                where judged.changed) as differs""", "differs", Boolean.class)
                .setParameter("plan", plan.id())
                .setParameter("product", plan.productId())
                .setParameter("free", free)
                .setParameter("at", at)
                .getSingleResult();
    }

    boolean learnersDiffer(CsvPlan plan) {
        return NativeScalars.query(
                        entities,
                        "select exists (select from app.learner_outcomes(:plan) judged where judged.changed) as differs",
                        "differs",
                        Boolean.class)
                .setParameter("plan", plan.id())
                .getSingleResult();
    }

    /**
     * Returns the learners of the rows with an outcome, ordered by id. Fetched as one array, because each result row
     * has a cost.
     */
    List<UUID> learners(CsvPlan plan, RenewalOutcome outcome) {
        return List.of(NativeScalars.query(entities, """
                select coalesce(array_agg(learner_id order by learner_id), '{}') as learners from csv_plan_row
                where partner_id = :partner and plan_id = :plan and outcome = :outcome""", "learners", UUID[].class)
                .setParameter("partner", plan.partnerId())
                .setParameter("plan", plan.id())
                .setParameter("outcome", outcome.name())
                .getSingleResult());
    }

    /** Returns the next people to be added after a row. */
    @SuppressWarnings("unchecked")
    List<Newcomer> newcomers(CsvPlan plan, int after) {
        List<Tuple> found = entities.createNativeQuery("""
                select number, email, name from csv_plan_row
                where partner_id = :partner and plan_id = :plan and outcome = 'ADD' and number > :after
                order by number limit :most""", Tuple.class)
                .setParameter("partner", plan.partnerId())
                .setParameter("plan", plan.id())
                .setParameter("after", after)
                .setParameter("most", AT_ONCE)
                .getResultList();
        return found.stream()
                .map(row -> new Newcomer(
                        row.get(0, Integer.class),
                        new AddManyLearners.Person(row.get(1, String.class), row.get(2, String.class))))
                .toList();
    }

    /** Returns the number of rows per outcome; outcomes without rows are absent. */
    @SuppressWarnings("unchecked")
    Map<String, Integer> counts(CsvPlan plan) {
        List<Tuple> counted = entities.createNativeQuery("""
                select outcome, cast(count(*) as integer) as rows from csv_plan_row
                where partner_id = :partner and plan_id = :plan group by outcome""", Tuple.class)
                .setParameter("partner", plan.partnerId())
                .setParameter("plan", plan.id())
                .getResultList();
        var counts = new TreeMap<String, Integer>();
        counted.forEach(row -> counts.put(row.get(0, String.class), row.get(1, Integer.class)));
        return counts;
    }

    /** Returns the next rows after a row number that have one of these outcomes, with all their cells. */
    @SuppressWarnings("unchecked")
    List<Line> lines(CsvPlan plan, Collection<String> outcomes, int after, int atMost) {
        List<Tuple> found = entities.createNativeQuery("""
                select number, outcome from csv_plan_row
                where partner_id = :partner and plan_id = :plan and number > :after and outcome = any (:outcomes)
                order by number limit :most""", Tuple.class)
                .setParameter("partner", plan.partnerId())
                .setParameter("plan", plan.id())
                .setParameter("after", after)
                .setParameter("outcomes", outcomes.toArray(String[]::new))
                .setParameter("most", atMost)
                .getResultList();
        var cells = rows.cells(
                plan.partnerId(),
                plan.uploadId(),
                found.stream().map(row -> row.get(0, Integer.class)).toList());
        return found.stream()
                .map(row -> new Line(
                        row.get(0, Integer.class), row.get(1, String.class), cells.get(row.get(0, Integer.class))))
                .toList();
    }
}
