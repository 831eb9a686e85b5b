package portal.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import portal.companies.CompanyQueries.Customer;
import portal.notices.NoticeKind;
import portal.notices.Notices;
import portal.notices.PlannedNotice;
import portal.partners.PartnerQueries;
import portal.products.ProductQueries.Sold;

/** What is owed by mail when an order is requested: one notice to each side. */
@ApplicationScoped
class OrderNotices {

    @Inject
    Notices notices;

    @Inject
    PartnerQueries partners;

    void requested(LicenceOrder order, Customer company, Sold product) {
        var facts = Map.of(
                "partner", partners.name(order.partnerId()),
                "company", company.name(),
                "order", order.number(),
                "product", product.name(),
                "quantity", String.valueOf(order.quantity()),
                "requestedBy", order.requestedByName());
        plan(NoticeKind.ORDER_REQUESTED, order, null, facts);
        plan(NoticeKind.ORDER_RECEIVED, order, order.contactId(), facts);
    }

    private void plan(NoticeKind kind, LicenceOrder order, UUID memberId, Map<String, String> facts) {
        notices.plan(new PlannedNotice(
                kind, order.partnerId(), order.companyId(), order.id(), memberId, facts, order.requestedAt()));
    }
}
