package portal.members;

import jakarta.inject.Inject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.From;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.kernel.page.SortField;
import portal.partners.PartnerQueries;
import portal.readmodel.OwnRows;
import portal.readmodel.ReadModel;
import portal.tenancy.CurrentScope;

/** Reads the learners of the company acted in, filtered by person and by licence. */
@ReadModel
public class LearnerQueries {

    /**
     * Filters learners; null matches everything.
     *
     * @param text a prefix of the name or the e-mail address
     * @param endsFrom the earliest end of the licence, inclusive
     * @param endsBefore the latest end of the licence, exclusive
     */
    public record Filter(
            MemberStatus status,
            LearnerLicenceStatus licence,
            UUID productId,
            UUID assignmentId,
            String text,
            Instant endsFrom,
            Instant endsBefore) {

        public static final Filter ANY = standing(null);

        /** Filters by licence status alone. */
        public static Filter standing(LearnerLicenceStatus licence) {
            return new Filter(null, licence, null, null, null, null, null);
        }
    }

    /**
     * The term of a licence to allocate, during which the learner may hold no other of the product.
     *
     * @param exceptOf assignments whose licences do not count
     */
    public record Vacancy(UUID productId, Instant from, Instant until, Set<UUID> exceptOf) {}

    private static final SortField BY_LICENCE_END =
            new SortField(MemberSort.LICENCE_ENDS_AT.name(), "endsAt", Instant::parse);

    @Inject
    Members members;

    @Inject
    PartnerQueries partners;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    /** Returns one page; INVALID_INPUT if learners without a licence are to be sorted by its end. */
    public MemberConnection page(PageRequest page, Filter filter, MemberSort sort, SortDirection direction) {
        var conditions = conditions(filter);
        if (sort == MemberSort.LICENCE_ENDS_AT) {
            return byLicenceEnd(page, conditions, direction);
        }
        var listed = learners(conditions);
        var slice = listed.page(page, sort.field(), direction, Membership::id, sort.value());
        return new MemberConnection(slice.map(MemberView::new), listed::count);
    }

    /** Returns how many learners match. */
    public int count(Filter filter) {
        return learners(conditions(filter)).count();
    }

    private KeysetQuery<Membership> learners(LearnerConditions conditions) {
        return new KeysetQuery<>(
                members.getEntityManager(),
                Membership.class,
                (criteria, query, learner) -> all(conditions, criteria, query, learner));
    }

    /**
     * Returns the ids of matching learners with the given vacancy, in order.
     *
     * @param atMost the maximum number of ids
     */
    public List<UUID> withoutLicence(Filter filter, Vacancy vacancy, int atMost) {
        var conditions = conditions(filter);
        var criteria = members.getEntityManager().getCriteriaBuilder();
        var query = criteria.createQuery(UUID.class);
        var learner = query.from(Membership.class);
        var matching = all(conditions, criteria, query, learner);
        matching.add(conditions.without(criteria, query, learner, vacancy));
        query.select(learner.get("id"))
                .where(matching.toArray(Predicate[]::new))
                .orderBy(criteria.asc(learner.get("id")));
        return members.getEntityManager()
                .createQuery(query)
                .setMaxResults(atMost)
                .getResultList();
    }

    /**
     * Returns those of these learners whose address has never held a licence in the company, in the order of their ids.
     */
    public List<UUID> neverLicensed(List<UUID> learnerIds) {
        return members.getEntityManager()
                .createQuery(
                        "select m.id from Membership m where among(m.id, :ids) and not exists (select 1 from LearnerLicence l"
                                + " where l.learner.email = m.email and l.companyId = m.companyId) order by m.id",
                        UUID.class)
                .setParameter("ids", learnerIds.toArray(UUID[]::new))
                .getResultList();
    }

    private static List<Predicate> all(
            LearnerConditions conditions, CriteriaBuilder criteria, CriteriaQuery<?> query, Root<Membership> learner) {
        var all = new ArrayList<>(OwnRows.of(conditions.scope(), criteria, learner));
        all.addAll(conditions.person(criteria, learner));
        all.addAll(conditions.licences(criteria, query, learner));
        return all;
    }

    /** Starts from the licences, whose index has this order, instead of sorting all learners. */
    private MemberConnection byLicenceEnd(PageRequest page, LearnerConditions conditions, SortDirection direction) {
        var licence = conditions.filter().licence();
        if (licence == null || licence == LearnerLicenceStatus.NONE) {
            throw DomainException.invalid(
                    "Only learners who are ALLOCATED, EXPIRING or EXPIRED can be sorted by the end of their licence.",
                    "orderBy");
        }
        var slice = licences(conditions, true)
                .page(page, BY_LICENCE_END, direction, LearnerLicence::id, LearnerLicence::endsAt);
        return new MemberConnection(
                slice.map(row -> new MemberView(row.learner())), licences(conditions, false)::count);
    }

    @SuppressWarnings("unchecked")
    private KeysetQuery<LearnerLicence> licences(LearnerConditions conditions, boolean read) {
        return new KeysetQuery<>(members.getEntityManager(), LearnerLicence.class, (criteria, query, licence) -> {
            var learner = read
                    ? (From<?, Membership>) licence.<LearnerLicence, Membership>fetch("learner")
                    : licence.<LearnerLicence, Membership>join("learner");
            var all = new ArrayList<>(conditions.counting(criteria, query, licence));
            all.addAll(conditions.person(criteria, learner));
            return all;
        });
    }

    private LearnerConditions conditions(Filter filter) {
        var now = clock.instant();
        var scope = currentScope.require();
        currentScope.requireCompany();
        var soon = filter.licence() == LearnerLicenceStatus.EXPIRING
                ? now.plus(partners.expiring(scope.partnerId()))
                : now;
        return new LearnerConditions(scope, filter, now, soon);
    }
}
