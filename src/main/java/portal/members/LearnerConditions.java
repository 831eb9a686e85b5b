package portal.members;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import portal.kernel.Text;
import portal.tenancy.Role;
import portal.tenancy.Scope;

/**
 * What a list of learners asks of each, for the database to decide. Whose licence is over is worked out from the instants
 * given, never from a job having run.
 *
 * @param soon until when a licence that is held counts as expiring
 */
record LearnerConditions(Scope scope, LearnerQueries.Filter filter, Instant now, Instant soon) {

    /** Learners of the company acted in. */
    List<Predicate> ofCompany(CriteriaBuilder criteria, From<?, Membership> learner) {
        return List.of(
                criteria.equal(learner.get("partnerId"), scope.partnerId()),
                criteria.equal(learner.get("companyId"), scope.companyId()));
    }

    /** By who they are; a learner without a further role is shown itself alone. */
    List<Predicate> person(CriteriaBuilder criteria, From<?, Membership> learner) {
        var all = new ArrayList<Predicate>();
        all.add(isLearner(criteria, learner));
        if (!scope.has(Role.CUSTOMER_MANAGER)) {
            all.add(criteria.equal(learner.get("id"), scope.actorId()));
        }
        all.add(
                filter.status() == null
                        ? criteria.notEqual(learner.get("status"), MemberStatus.REMOVED)
                        : criteria.equal(learner.get("status"), filter.status()));
        var text = Text.optional(filter.text(), 200, "filter", "text");
        if (text != null) {
            all.add(MemberFinder.beginsWith(criteria, learner, text));
        }
        return all;
    }

    /** In words of which the database knows how many members they hold for. */
    private static Predicate isLearner(CriteriaBuilder criteria, From<?, Membership> learner) {
        return criteria.isTrue(((HibernateCriteriaBuilder) criteria)
                .sql("('LEARNER' = any (?))", Boolean.class, learner.get("roles")));
    }

    /** Learners by the licences that they hold or held. */
    List<Predicate> licences(CriteriaBuilder criteria, CriteriaQuery<?> query, From<?, Membership> learner) {
        var all = new ArrayList<Predicate>();
        if (filter.licence() == null) {
            if (named()) {
                all.add(some(criteria, query, learner, licence -> List.of()));
            }
            return all;
        }
        if (filter.licence() == LearnerLicenceStatus.NONE) {
            return List.of(criteria.not(some(criteria, query, learner, licence -> List.of())));
        }
        all.add(some(criteria, query, learner, licence -> standing(criteria, licence.get("endsAt"))));
        var lastsLonger = end();
        if (!named() && lastsLonger != null) {
            all.add(criteria.not(some(
                    criteria,
                    query,
                    learner,
                    licence -> List.of(criteria.greaterThan(licence.get("endsAt"), lastsLonger)))));
        }
        return all;
    }

    /** The learner's licence that counts: of the product or assignment named, otherwise the one that lasts longest. */
    List<Predicate> counting(CriteriaBuilder criteria, CriteriaQuery<?> query, From<?, LearnerLicence> licence) {
        var all = new ArrayList<Predicate>();
        all.add(criteria.equal(licence.get("partnerId"), scope.partnerId()));
        all.add(criteria.equal(licence.get("companyId"), scope.companyId()));
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

    /** Learners who hold no licence of this product now. */
    Predicate without(CriteriaBuilder criteria, CriteriaQuery<?> query, From<?, Membership> learner, UUID productId) {
        var held = query.subquery(Integer.class);
        var licence = held.from(LearnerLicence.class);
        held.select(criteria.literal(1))
                .where(
                        criteria.equal(licence.get("partnerId"), scope.partnerId()),
                        criteria.equal(licence.get("learner"), learner),
                        criteria.equal(licence.get("productId"), productId),
                        criteria.greaterThan(licence.get("endsAt"), now));
        return criteria.not(criteria.exists(held));
    }

    private Predicate some(
            CriteriaBuilder criteria,
            CriteriaQuery<?> query,
            Path<Membership> learner,
            Function<From<?, LearnerLicence>, List<Predicate>> which) {
        var some = query.subquery(Integer.class);
        var licence = some.from(LearnerLicence.class);
        var conditions = new ArrayList<Predicate>();
        conditions.add(criteria.equal(licence.get("partnerId"), scope.partnerId()));
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
        return switch (filter.licence()) {
            case NONE -> List.of();
            case ALLOCATED -> List.of(criteria.greaterThan(end, now));
            case EXPIRING -> List.of(criteria.greaterThan(end, now), criteria.lessThanOrEqualTo(end, soon));
            case EXPIRED -> List.of(criteria.lessThanOrEqualTo(end, now));
        };
    }

    /** The latest end that the wanted status admits; null if any. */
    private Instant end() {
        return switch (filter.licence()) {
            case NONE, ALLOCATED -> null;
            case EXPIRING -> soon;
            case EXPIRED -> now;
        };
    }
}
