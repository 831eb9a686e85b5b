package portal.partners;

import jakarta.inject.Inject;
import jakarta.persistence.criteria.Predicate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import portal.kernel.IdType;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.kernel.page.SortField;
import portal.readmodel.NodeSource;
import portal.readmodel.ReadModel;
import portal.tenancy.CurrentScope;
import portal.tenancy.OrgType;
import portal.tenancy.Permission;

/**
 * Reads partners: the operator sees all, others their own, distributors also their resellers, resellers their
 * distributor.
 */
@ReadModel
public class PartnerQueries implements NodeSource<PartnerView> {

    private static final SortField BY_NAME = new SortField("NAME", "name", text -> text);

    /** Filters partners; null matches everything. */
    public record Filter(UUID distributorId) {}

    @Inject
    Partners partners;

    @Inject
    CurrentScope currentScope;

    /** Returns all partners that the scope lists. */
    public PartnerConnection page(PageRequest page) {
        return page(page, new Filter(null));
    }

    /** Lists all partners for the operator, otherwise one's own and one's resellers. */
    public PartnerConnection page(PageRequest page, Filter filter) {
        var scope = currentScope.require();
        var listed = new KeysetQuery<Partner>(partners.getEntityManager(), Partner.class, (criteria, partner) -> {
            var predicates = new ArrayList<Predicate>();
            predicates.add(criteria.equal(partner.get("kind"), "PARTNER"));
            if (scope.orgType() != OrgType.OPERATOR) {
                predicates.add(criteria.or(
                        criteria.equal(partner.get("id"), scope.partnerId()),
                        criteria.equal(partner.get("parentId"), scope.partnerId())));
            }
            if (filter.distributorId() != null) {
                predicates.add(criteria.equal(partner.get("parentId"), filter.distributorId()));
            }
            return predicates;
        });
        var slice = listed.page(page, BY_NAME, SortDirection.ASC, Partner::id, Partner::name);
        return new PartnerConnection(slice.map(PartnerView::new), listed::count);
    }

    /** Returns how many resellers each of these partners has, as far as the scope may see them. */
    public List<Integer> resellerCounts(List<PartnerView> distributors) {
        var ids = distributors.stream().map(PartnerView::partnerId).toList();
        var counted = partners.list("among(parentId, ?1)", (Object) ids.toArray(UUID[]::new)).stream()
                .collect(Collectors.groupingBy(Partner::parentId, Collectors.summingInt(reseller -> 1)));
        return ids.stream().map(id -> counted.getOrDefault(id, 0)).toList();
    }

    /** Returns the name of the partner acted in, for mails and headings. */
    public String name(UUID partnerId) {
        return partners.findById(partnerId).name();
    }

    /** Returns how long before its end a licence counts as expiring. */
    public Duration expiring(UUID partnerId) {
        return Duration.ofDays(partners.findById(partnerId).expiringDays());
    }

    public boolean exists(UUID partnerId) {
        return !load(List.of(partnerId)).isEmpty();
    }

    @Override
    public IdType type() {
        return IdType.PARTNER;
    }

    @Override
    public Permission permission() {
        return Permission.READ_PARTNERS;
    }

    @Override
    public List<PartnerView> load(Collection<UUID> ids) {
        return partners.list("kind = 'PARTNER' and among(id, ?1)", (Object) ids.toArray(UUID[]::new)).stream()
                .map(PartnerView::new)
                .toList();
    }
}
