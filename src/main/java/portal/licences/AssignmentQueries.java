package portal.licences;

import jakarta.inject.Inject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.kernel.ByKeys;
import portal.kernel.IdType;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.orders.OrderView;
import portal.partners.PartnerCounts;
import portal.partners.PartnerView;
import portal.readmodel.NodeSource;
import portal.readmodel.OwnRows;
import portal.readmodel.ReadModel;
import portal.tenancy.CurrentScope;
import portal.tenancy.Permission;

/** Reads assignments: a partner sees those of its companies, a company its own. */
@ReadModel
public class AssignmentQueries implements NodeSource<AssignmentView> {

    /**
     * Filters assignments; null matches everything.
     *
     * @param available whether licences can be allocated from it now
     */
    public record Filter(AssignmentStatus status, UUID companyId, UUID productId, Boolean available) {}

    @Inject
    Assignments assignments;

    @Inject
    AssignmentViews views;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    public AssignmentConnection page(PageRequest page, Filter filter, AssignmentSort sort, SortDirection direction) {
        var now = clock.instant();
        var scope = currentScope.require();
        var listed = new KeysetQuery<Assignment>(
                assignments.getEntityManager(), Assignment.class, (criteria, query, assignment) -> {
                    var predicates = new ArrayList<>(OwnRows.of(scope, criteria, assignment));
                    if (filter.companyId() != null) {
                        predicates.add(criteria.equal(assignment.get("companyId"), filter.companyId()));
                    }
                    if (filter.productId() != null) {
                        predicates.add(criteria.equal(assignment.get("productId"), filter.productId()));
                    }
                    if (filter.status() != null) {
                        predicates.add(filter.status().on(criteria, assignment, now));
                    }
                    if (filter.available() != null) {
                        var available = criteria.and(
                                AssignmentStatus.ACTIVE.on(criteria, assignment, now),
                                criteria.isNotNull(freeSeat(criteria, query, assignment)));
                        predicates.add(filter.available() ? available : criteria.not(available));
                    }
                    return predicates;
                });
        var slice = listed.page(page, sort.field(), direction, Assignment::id, sort.value());
        return new AssignmentConnection(slice.mapAll(views::of), listed::count);
    }

    /**
     * Returns the first free seat; null if none is. A scalar subquery per assignment instead of EXISTS: the planner
     * would turn that into a join and read all free seats for every page.
     */
    private static Subquery<Integer> freeSeat(
            CriteriaBuilder criteria, CriteriaQuery<?> query, Root<Assignment> assignment) {
        var free = query.subquery(Integer.class);
        var seat = free.from(FreeSeat.class);
        return free.select(criteria.min(seat.<Integer>get("number")))
                .where(
                        criteria.equal(seat.get("partnerId"), assignment.get("partnerId")),
                        criteria.equal(seat.get("assignmentId"), assignment.get("id")));
    }

    /** Returns the distinct future instants at which licences of a company end. */
    public List<Instant> endsToCome(UUID companyId) {
        return assignments.endsAfter(companyId, clock.instant());
    }

    /** Returns the assignment of each order; null if there is none. */
    public List<AssignmentView> ofOrders(List<OrderView> orders) {
        var ids = orders.stream().map(OrderView::orderId).toList();
        var found = views.of(assignments.ofOrders(currentScope.require().partnerId(), ids)).stream()
                .collect(Collectors.toMap(AssignmentView::orderId, Function.identity()));
        return ids.stream().map(found::get).collect(Collectors.toList());
    }

    /** Returns the number of rows per partner, for the operator, who may count but not read them. */
    public List<Integer> countsOf(List<PartnerView> partners) {
        return PartnerCounts.by(
                assignments.getEntityManager(),
                "select partner, counted from app.assignment_counts(:partners)",
                partners);
    }

    @Override
    public IdType type() {
        return IdType.ASSIGNMENT;
    }

    @Override
    public Permission permission() {
        return Permission.READ_ORDERS;
    }

    @Override
    public List<AssignmentView> load(Collection<UUID> ids) {
        return views.of(ByKeys.find(assignments.getEntityManager(), Assignment.class, ids));
    }
}
