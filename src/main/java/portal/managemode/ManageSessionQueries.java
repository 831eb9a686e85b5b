package portal.managemode;

import jakarta.inject.Inject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import portal.audit.ManagedChange;
import portal.audit.ManagedChanges;
import portal.kernel.IdType;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.readmodel.NodeSource;
import portal.readmodel.ReadModel;
import portal.tenancy.CurrentScope;
import portal.tenancy.OrgType;
import portal.tenancy.Permission;

/** Reads manage sessions: a partner its own and its members' at resellers, a company those in it, the operator all. */
@ReadModel
public class ManageSessionQueries implements NodeSource<ManageSessionView> {

    /** Filters sessions; null matches everything. */
    public record Filter(UUID companyId, Boolean live, Boolean atResellers) {}

    @Inject
    ManageSessions sessions;

    @Inject
    ManagedChanges changes;

    @Inject
    CurrentScope currentScope;

    @Inject
    Clock clock;

    public ManageSessionConnection page(
            PageRequest page, Filter filter, ManageSessionSort sort, SortDirection direction) {
        var now = clock.instant();
        var scope = currentScope.require();
        var listed = new KeysetQuery<ManageSession>(
                sessions.getEntityManager(), ManageSession.class, (criteria, session) -> {
                    var predicates = new ArrayList<>(Side.of(scope, filter.atResellers(), criteria, session));
                    if (filter.companyId() != null) {
                        predicates.add(criteria.equal(session.get("companyId"), filter.companyId()));
                    }
                    if (filter.live() != null) {
                        var live = live(criteria, session, now);
                        predicates.add(filter.live() ? live : criteria.not(live));
                    }
                    return predicates;
                });
        var slice = listed.page(page, sort.field(), direction, ManageSession::id, sort.value());
        return new ManageSessionConnection(slice.map(this::view), listed::count);
    }

    /** Restricts by start too: no session outlasts the maximum, so only recent rows have to be scanned. */
    private static Predicate live(CriteriaBuilder criteria, Root<ManageSession> session, Instant now) {
        return criteria.and(
                criteria.isNull(session.get("endedAt")),
                criteria.greaterThan(session.get("expiresAt"), now),
                criteria.greaterThanOrEqualTo(session.get("startedAt"), now.minus(ManageConfig.LONGEST)));
    }

    /** Returns the current session; null outside manage mode. */
    public ManageSessionView current() {
        return currentScope
                .find()
                .filter(scope -> scope.isManaged())
                .map(scope -> find(scope.manageSessionId()))
                .orElse(null);
    }

    /** Returns the changes of each session; null if the audit trail is hidden: for the operator, and at a reseller. */
    public List<List<ManagedChange>> changes(List<ManageSessionView> views) {
        if (isOperator()) {
            return Collections.nCopies(views.size(), null);
        }
        var known = changes.of(views.stream().map(ManageSessionView::sessionId).toList());
        return views.stream()
                .map(view -> view.partnerId().equals(currentScope.require().partnerId())
                        ? known.getOrDefault(view.sessionId(), List.of())
                        : null)
                .toList();
    }

    private ManageSessionView view(ManageSession session) {
        return new ManageSessionView(session, clock.instant(), !isOperator());
    }

    private boolean isOperator() {
        return currentScope.require().orgType() == OrgType.OPERATOR;
    }

    @Override
    public IdType type() {
        return IdType.MANAGE_SESSION;
    }

    @Override
    public Permission permission() {
        return Permission.READ_MANAGE_SESSIONS;
    }

    @Override
    public List<ManageSessionView> load(Collection<UUID> ids) {
        return sessions.list("among(id, ?1)", (Object) ids.toArray(UUID[]::new)).stream()
                .map(this::view)
                .toList();
    }
}
