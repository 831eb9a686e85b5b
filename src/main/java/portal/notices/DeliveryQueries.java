package portal.notices;

import jakarta.inject.Inject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import portal.kernel.IdType;
import portal.kernel.Text;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.readmodel.NodeSource;
import portal.readmodel.OwnRows;
import portal.readmodel.ReadModel;
import portal.tenancy.CurrentScope;
import portal.tenancy.Permission;

/** Reads deliveries. The table's row-level security policies decide who sees them. */
@ReadModel
public class DeliveryQueries implements NodeSource<DeliveryView> {

    /** Filters deliveries; null matches everything. */
    public record Filter(DeliveryStatus status, String address, UUID companyId, NoticeKind kind) {
        public static final Filter ANY = new Filter(null, null, null, null);
    }

    @Inject
    Deliveries deliveries;

    @Inject
    CurrentScope currentScope;

    public DeliveryConnection page(PageRequest page, Filter filter, DeliverySort sort, SortDirection direction) {
        var address = Text.optional(filter.address(), 254, "filter", "address");
        var listed = new KeysetQuery<>(deliveries.getEntityManager(), MailDelivery.class, (criteria, delivery) -> {
            var predicates = matching(criteria, delivery, filter);
            if (address != null) {
                predicates.add(criteria.equal(delivery.get("address"), address.toLowerCase(Locale.ROOT)));
            }
            return predicates;
        });
        var slice = listed.page(page, sort.field(), direction, MailDelivery::id, sort.value());
        return new DeliveryConnection(slice.map(DeliveryView::new), listed::count);
    }

    private List<Predicate> matching(CriteriaBuilder criteria, Root<MailDelivery> delivery, Filter filter) {
        var scope = currentScope.require();
        var predicates = new ArrayList<>(OwnRows.of(scope, criteria, delivery));
        if (filter.status() != null) {
            predicates.add(criteria.equal(delivery.get("status"), filter.status()));
        }
        if (filter.companyId() != null) {
            predicates.add(criteria.equal(delivery.get("companyId"), filter.companyId()));
        }
        if (filter.kind() != null) {
            CriteriaQuery<Object> query = criteria.createQuery();
            var ofKind = query.subquery(UUID.class);
            var notice = ofKind.from(Notice.class);
            ofKind.select(notice.get("id"))
                    .where(
                            criteria.equal(notice.get("partnerId"), scope.partnerId()),
                            criteria.equal(notice.get("kind"), filter.kind()));
            predicates.add(delivery.get("noticeId").in(ofKind));
        }
        return predicates;
    }

    /** Returns the deliveries of each notice, the earliest first. */
    public List<List<DeliveryView>> ofNotices(List<NoticeView> notices) {
        var ids = notices.stream().map(NoticeView::noticeId).toList();
        var found = views("among(noticeId, ?1) order by createdAt, id", ids).stream()
                .collect(Collectors.groupingBy(DeliveryView::noticeId));
        return ids.stream().map(id -> found.getOrDefault(id, List.of())).toList();
    }

    @Override
    public IdType type() {
        return IdType.DELIVERY;
    }

    @Override
    public Permission permission() {
        return Permission.READ_NOTICES;
    }

    @Override
    public List<DeliveryView> load(Collection<UUID> ids) {
        return views("among(id, ?1)", ids);
    }

    private List<DeliveryView> views(String condition, Collection<UUID> ids) {
        return deliveries.list(condition, (Object) ids.toArray(UUID[]::new)).stream()
                .map(DeliveryView::new)
                .toList();
    }
}
