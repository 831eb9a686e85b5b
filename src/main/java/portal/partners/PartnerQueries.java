package portal.partners;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import portal.kernel.IdType;
import portal.kernel.page.KeysetQuery;
import portal.kernel.page.PageRequest;
import portal.kernel.page.SortDirection;
import portal.kernel.page.SortField;
import portal.tenancy.NodeSource;
import portal.tenancy.Permission;
import portal.tenancy.ReadModel;

/** Reads partners: the operator all, everybody else their own. */
@ReadModel
public class PartnerQueries implements NodeSource<PartnerView> {

    private static final SortField BY_NAME = new SortField("NAME", "name", text -> text);

    @Inject
    Partners partners;

    public PartnerConnection page(PageRequest page) {
        var slice = query().page(page, BY_NAME, SortDirection.ASC, Partner::id, Partner::name);
        return new PartnerConnection(slice.map(PartnerView::new), query()::count);
    }

    private KeysetQuery<Partner> query() {
        return new KeysetQuery<>(
                partners.getEntityManager(),
                Partner.class,
                (criteria, partner) -> List.of(criteria.equal(partner.get("kind"), "PARTNER")));
    }

    /** The name of the partner acted in, for mails and headings. */
    public String name(UUID partnerId) {
        return partners.findById(partnerId).name();
    }

    /** How long before its end a licence counts as expiring (product spec, "Terms and access"). */
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
        return partners.list("kind = 'PARTNER' and id in ?1", ids).stream()
                .map(PartnerView::new)
                .toList();
    }
}
