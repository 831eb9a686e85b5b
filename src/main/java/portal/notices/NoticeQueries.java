package portal.notices;

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
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.readmodel.NodeSource;
import portal.readmodel.OwnRows;
import portal.readmodel.ReadModel;
import portal.tenancy.CurrentScope;
import portal.tenancy.Permission;

/** Reads notices. The table's row-level security policies decide who sees them. */
@ReadModel
public class NoticeQueries implements NodeSource<NoticeView> {

    /** Filters notices; null matches everything. The due range is half-open. */
    public record Filter(
            NoticeKind kind, NoticeStatus status, UUID companyId, UUID subjectId, Instant dueFrom, Instant dueUntil) {
        public static final Filter ANY = new Filter(null, null, null, null, null, null);
    }

    @Inject
    EntityManager entities;

    @Inject
    CurrentScope currentScope;

    public NoticeConnection page(PageRequest page, Filter filter, NoticeSort sort, SortDirection direction) {
        var listed =
                new KeysetQuery<>(entities, Notice.class, (criteria, notice) -> matching(criteria, notice, filter));
        var slice = listed.page(page, sort.field(), direction, Notice::id, sort.value());
        return new NoticeConnection(slice.map(NoticeView::new), listed::count);
    }

    private List<Predicate> matching(CriteriaBuilder criteria, Root<Notice> notice, Filter filter) {
        var predicates = new ArrayList<>(OwnRows.of(currentScope.require(), criteria, notice));
        if (filter.kind() != null) {
            predicates.add(criteria.equal(notice.get("kind"), filter.kind()));
        }
        if (filter.status() != null) {
            predicates.add(criteria.equal(notice.get("status"), filter.status()));
        }
        if (filter.companyId() != null) {
            predicates.add(criteria.equal(notice.get("companyId"), filter.companyId()));
        }
        if (filter.subjectId() != null) {
            predicates.add(criteria.equal(notice.get("subjectId"), filter.subjectId()));
        }
        if (filter.dueFrom() != null) {
            predicates.add(criteria.greaterThanOrEqualTo(notice.get("dueAt"), filter.dueFrom()));
        }
        if (filter.dueUntil() != null) {
            predicates.add(criteria.lessThan(notice.get("dueAt"), filter.dueUntil()));
        }
        return predicates;
    }

    @Override
    public IdType type() {
        return IdType.NOTICE;
    }

    @Override
    public Permission permission() {
        return Permission.READ_NOTICES;
    }

    @Override
    public List<NoticeView> load(Collection<UUID> ids) {
        return ByKeys.find(entities, Notice.class, ids).stream()
                .map(NoticeView::new)
                .toList();
    }
}
