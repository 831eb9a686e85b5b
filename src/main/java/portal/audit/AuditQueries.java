package portal.audit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import portal.kernel.ByKeys;
import portal.kernel.IdType;
import portal.kernel.Text;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.readmodel.NodeSource;
import portal.readmodel.OwnRows;
import portal.readmodel.ReadModel;
import portal.tenancy.CurrentScope;
import portal.tenancy.OrgType;
import portal.tenancy.Permission;

/** Searches the audit trail: partners and companies see their own, the operator only its own members' actions. */
@ReadModel
public class AuditQueries implements NodeSource<AuditEventView> {

    /** Filters audit events by a half-open range of instants and more; null matches everything. */
    public record Filter(
            UUID companyId,
            UUID actorId,
            UUID manageSessionId,
            UUID subjectId,
            String action,
            Instant from,
            Instant until) {
        public static final Filter ANY = new Filter(null, null, null, null, null, null, null);
    }

    @Inject
    EntityManager entities;

    @Inject
    CurrentScope currentScope;

    public AuditEventConnection page(PageRequest page, Filter filter, AuditEventSort sort, SortDirection direction) {
        var action = Text.optional(filter.action(), 100, "filter", "action");
        var listed = new KeysetQuery<>(entities, AuditEntry.class, (criteria, entry) -> {
            var predicates = matching(criteria, entry, filter);
            if (action != null) {
                predicates.add(criteria.equal(entry.get("action"), action));
            }
            return predicates;
        });
        var slice = listed.page(page, sort.field(), direction, AuditEntry::id, sort.value());
        return new AuditEventConnection(slice.map(AuditEventView::new), listed::count);
    }

    private List<Predicate> matching(CriteriaBuilder criteria, Root<AuditEntry> entry, Filter filter) {
        var predicates = new ArrayList<Predicate>();
        var scope = currentScope.require();
        if (scope.orgType() == OrgType.OPERATOR) {
            predicates.add(criteria.equal(entry.get("actorPartnerId"), scope.partnerId()));
        } else {
            predicates.addAll(OwnRows.of(scope, criteria, entry));
        }
        equal(predicates, criteria, entry, "companyId", filter.companyId());
        equal(predicates, criteria, entry, "actorId", filter.actorId());
        equal(predicates, criteria, entry, "manageSessionId", filter.manageSessionId());
        equal(predicates, criteria, entry, "subjectId", filter.subjectId());
        if (filter.from() != null) {
            predicates.add(criteria.greaterThanOrEqualTo(entry.get("at"), filter.from()));
        }
        if (filter.until() != null) {
            predicates.add(criteria.lessThan(entry.get("at"), filter.until()));
        }
        return predicates;
    }

    private static void equal(
            List<Predicate> predicates,
            CriteriaBuilder criteria,
            Root<AuditEntry> entry,
            String attribute,
            UUID value) {
        if (value != null) {
            predicates.add(criteria.equal(entry.get(attribute), value));
        }
    }

    @Override
    public IdType type() {
        return IdType.AUDIT_EVENT;
    }

    @Override
    public Permission permission() {
        return Permission.READ_AUDIT;
    }

    @Override
    public List<AuditEventView> load(Collection<UUID> ids) {
        return ByKeys.find(entities, AuditEntry.class, ids).stream()
                .map(AuditEventView::new)
                .toList();
    }
}
