package portal.members;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import portal.kernel.Among;
import portal.kernel.Text;
import portal.readmodel.OwnRows;
import portal.tenancy.Role;
import portal.tenancy.Scope;

/**
 * The conditions of a list of learners. Expiry is derived from the given instants, never from a job.
 *
 * @param soon a licence that ends before this counts as expiring
 */
record LearnerConditions(Scope scope, LearnerQueries.Filter filter, Instant now, Instant soon) {

    /** Returns the conditions on the person; a member who is only a learner sees itself alone. */
    List<Predicate> person(CriteriaBuilder criteria, From<?, Membership> learner) {
        var all = new ArrayList<Predicate>();
        all.add(isLearner(criteria, learner));
        if (!scope.has(Role.CUSTOMER_MANAGER)) {
            all.add(criteria.equal(learner.get("id"), scope.actorId()));
        }
        all.add(
                filter.status() == null
                        ? criteria.notEqual(learner.get("status"), criteria.literal(MemberStatus.REMOVED))
                        : criteria.equal(learner.get("status"), filter.status()));
        var text = Text.optional(filter.text(), 200, "filter", "text");
        if (text != null) {
            all.add(MemberFinder.beginsWith(criteria, learner, text));
        }
        return all;
    }

    /** Phrased so that the database has statistics for it. */
    private static Predicate isLearner(CriteriaBuilder criteria, From<?, Membership> learner) {
        return criteria.isTrue(((HibernateCriteriaBuilder) criteria)
                .sql("('LEARNER' = any (?))", Boolean.class, learner.get("roles")));
    }

    /** Returns the conditions on licences held, past or current. */
    List<Predicate> licences(CriteriaBuilder criteria, CriteriaQuery<?> query, From<?, Membership> learner) {
        var all = new ArrayList<Predicate>();
        if (filter.licence() == LearnerLicenceStatus.NONE) {
            all.add(criteria.not(some(criteria, query, learner, licence -> List.of())));
            all.addAll(ending(criteria, lastEnd(criteria, query, learner)));
        } else if (named()) {
            all.add(some(criteria, query, learner, licence -> standing(criteria, licence.get("endsAt"))));
        } else {
            all.addAll(standing(criteria, lastEnd(criteria, query, learner)));
        }
        return all;
    }

    /**
     * Selects the latest end of a learner's licences. A scalar subquery per learner instead of a condition: the planner
     * would turn that into a join and read all licences of the company for every page.
     */
    private Subquery<Instant> lastEnd(CriteriaBuilder criteria, CriteriaQuery<?> query, Path<Membership> learner) {
        var last = query.subquery(Instant.class);
        var licence = last.from(LearnerLicence.class);
        var held = OwnRows.of(scope, criteria, licence);
        return last.select(criteria.greatest(licence.<Instant>get("endsAt")))
                .where(criteria.and(held.toArray(Predicate[]::new)), criteria.equal(licence.get("learner"), learner));
    }

    /**
     * Returns the conditions on the relevant licence: that of the product or assignment named, otherwise the one with
     * the latest end.
     */
    List<Predicate> counting(CriteriaBuilder criteria, CriteriaQuery<?> query, From<?, LearnerLicence> licence) {
        var all = new ArrayList<Predicate>();
        all.addAll(OwnRows.of(scope, criteria, licence));
        all.addAll(ofNamed(criteria, licence));
        all.addAll(standing(criteria, licence.get("endsAt")));
        if (!named()) {
            Path<Instant> end = licence.get("endsAt");
            Path<UUID> id = licence.get("id");
            all.add(criteria.not(some(
                    criteria,
                    query,
                    licence.get("learner"),
                    other -> List.of(criteria.or(
                            criteria.greaterThan(other.<Instant>get("endsAt"), end),
                            criteria.and(
                                    criteria.equal(other.get("endsAt"), end),
                                    criteria.greaterThan(other.<UUID>get("id"), id)))))));
        }
        return all;
    }

    /**
     * Matches learners without a licence for any part of this time; licences of the excepted assignments do not count.
     */
    Predicate without(
            CriteriaBuilder criteria,
            CriteriaQuery<?> query,
            From<?, Membership> learner,
            LearnerQueries.Vacancy vacancy) {
        var held = query.subquery(Integer.class);
        var licence = held.from(HeldLicence.class);
        var conditions = new ArrayList<Predicate>(OwnRows.of(scope, criteria, licence));
        conditions.add(criteria.equal(licence.get("learnerId"), learner.get("id")));
        conditions.add(criteria.equal(licence.get("productId"), vacancy.productId()));
        conditions.add(criteria.isNull(licence.get("closedAs")));
        conditions.add(criteria.greaterThan(licence.get("endsAt"), vacancy.from()));
        conditions.add(criteria.lessThan(licence.get("startsAt"), vacancy.until()));
        if (!vacancy.exceptOf().isEmpty()) {
            conditions.add(criteria.not(Among.of(
                    criteria, licence.get("assignmentId"), vacancy.exceptOf().toArray(UUID[]::new))));
        }
        held.select(criteria.literal(1)).where(conditions.toArray(Predicate[]::new));
        return criteria.not(criteria.exists(held));
    }

    private Predicate some(
            CriteriaBuilder criteria,
            CriteriaQuery<?> query,
            Path<Membership> learner,
            Function<From<?, LearnerLicence>, List<Predicate>> which) {
        var some = query.subquery(Integer.class);
        var licence = some.from(LearnerLicence.class);
        var conditions = new ArrayList<>(OwnRows.of(scope, criteria, licence));
        conditions.add(criteria.equal(licence.get("learner"), learner));
        conditions.addAll(ofNamed(criteria, licence));
        conditions.addAll(which.apply(licence));
        some.select(criteria.literal(1)).where(conditions.toArray(Predicate[]::new));
        return criteria.exists(some);
    }

    private List<Predicate> ofNamed(CriteriaBuilder criteria, From<?, LearnerLicence> licence) {
        var all = new ArrayList<Predicate>();
        if (filter.productId() != null) {
            all.add(criteria.equal(licence.get("productId"), filter.productId()));
        }
        if (filter.assignmentId() != null) {
            all.add(criteria.equal(licence.get("assignmentId"), filter.assignmentId()));
        }
        return all;
    }

    private boolean named() {
        return filter.productId() != null || filter.assignmentId() != null;
    }

    private List<Predicate> standing(CriteriaBuilder criteria, Expression<Instant> end) {
        var all = ending(criteria, end);
        if (filter.licence() != null) {
            all.addAll(
                    switch (filter.licence()) {
                        case NONE -> List.<Predicate>of();
                        case ALLOCATED -> List.of(criteria.greaterThan(end, now));
                        case EXPIRING -> List.of(criteria.greaterThan(end, now), criteria.lessThanOrEqualTo(end, soon));
                        case EXPIRED -> List.of(criteria.lessThanOrEqualTo(end, now));
                    });
        }
        return all;
    }

    private List<Predicate> ending(CriteriaBuilder criteria, Expression<Instant> end) {
        var all = new ArrayList<Predicate>();
        if (filter.endsFrom() != null) {
            all.add(criteria.greaterThanOrEqualTo(end, filter.endsFrom()));
        }
        if (filter.endsBefore() != null) {
            all.add(criteria.lessThan(end, filter.endsBefore()));
        }
        return all;
    }
}
