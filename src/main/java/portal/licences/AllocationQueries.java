package portal.licences;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import portal.kernel.ByKeys;
import portal.kernel.IdType;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.members.MemberView;
import portal.readmodel.NodeSource;
import portal.readmodel.OwnRows;
import portal.readmodel.ReadModel;
import portal.tenancy.CurrentScope;
import portal.tenancy.Permission;
import portal.tenancy.Role;

/** Reads allocations of the company acted in. A member who is only a learner sees its own. */
@ReadModel
public class AllocationQueries implements NodeSource<AllocationView> {

    /** Filters allocations; null matches everything. */
    public record Filter(AllocationStatus status, UUID learnerId, UUID assignmentId) {}

    @Inject
    Allocations allocations;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    public AllocationConnection page(PageRequest page, Filter filter, AllocationSort sort, SortDirection direction) {
        var now = clock.instant();
        var scope = currentScope.require();
        var own = ownOnly();
        var listed = new KeysetQuery<Allocation>(
                allocations.getEntityManager(), Allocation.class, (criteria, allocation) -> {
                    var predicates = new ArrayList<>(OwnRows.of(scope, criteria, allocation));
                    if (own != null) {
                        predicates.add(criteria.equal(allocation.get("learnerId"), own));
                    }
                    if (filter.learnerId() != null) {
                        predicates.add(criteria.equal(allocation.get("learnerId"), filter.learnerId()));
                    }
                    if (filter.assignmentId() != null) {
                        predicates.add(criteria.equal(allocation.get("assignmentId"), filter.assignmentId()));
                    }
                    if (filter.status() != null) {
                        predicates.add(filter.status().on(criteria, allocation, now));
                    }
                    return predicates;
                });
        var slice = listed.page(page, sort.field(), direction, Allocation::id, sort.value());
        return new AllocationConnection(slice.map(found -> new AllocationView(found, now)), listed::count);
    }

    /** Returns each learner's licences, one per product; empty for learners whose licences the caller may not see. */
    public List<List<AllocationView>> ofLearners(List<MemberView> members) {
        if (!currentScope.may(permission())) {
            return Collections.nCopies(members.size(), null);
        }
        var now = clock.instant();
        var own = ownOnly();
        var ids = members.stream()
                .map(MemberView::memberId)
                .filter(id -> own == null || own.equals(id))
                .toList();
        var held = allocations.latestOf(ids).stream()
                .map(found -> new AllocationView(found, now))
                .collect(Collectors.groupingBy(AllocationView::learnerId));
        return members.stream()
                .map(member -> held.getOrDefault(member.memberId(), List.of()))
                .toList();
    }

    private UUID ownOnly() {
        var scope = currentScope.require();
        return scope.has(Role.CUSTOMER_MANAGER) ? null : scope.actorId();
    }

    @Override
    public IdType type() {
        return IdType.ALLOCATION;
    }

    @Override
    public Permission permission() {
        return Permission.READ_ALLOCATIONS;
    }

    @Override
    public List<AllocationView> load(Collection<UUID> ids) {
        var now = clock.instant();
        var own = ownOnly();
        return ByKeys.find(allocations.getEntityManager(), Allocation.class, ids).stream()
                .filter(found -> own == null || own.equals(found.learnerId()))
                .map(found -> new AllocationView(found, now))
                .toList();
    }
}
