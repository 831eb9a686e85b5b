package portal.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import portal.companies.CompanyQueries;
import portal.companies.CompanyQueries.Customer;
import portal.notices.NoticeKind;
import portal.notices.Notices;
import portal.notices.PlannedNotice;
import portal.partners.PartnerQueries;
import portal.products.ProductQueries;
import portal.products.ProductQueries.Sold;

/** Plans the mails about an order: a request notifies both sides, a decision the other side. */
@ApplicationScoped
class OrderNotices {

    @Inject
    Notices notices;

    @Inject
    PartnerQueries partners;

    @Inject
    CompanyQueries companies;

    @Inject
    ProductQueries products;

    void requested(LicenceOrder order, Customer company, Sold product) {
        var facts = facts(order, company, product);
        plan(NoticeKind.ORDER_REQUESTED, order, null, facts, order.requestedAt());
        plan(NoticeKind.ORDER_RECEIVED, order, order.contactId(), facts, order.requestedAt());
    }

    void rejected(LicenceOrder order) {
        var facts = facts(order);
        facts.put("reason", order.rejectionReason());
        plan(NoticeKind.ORDER_REJECTED, order, order.contactId(), facts, order.decidedAt());
    }

    void withdrawn(LicenceOrder order) {
        var facts = facts(order);
        facts.put("withdrawnBy", order.decidedByName());
        facts.put("withdrawnById", order.decidedBy().toString());
        plan(NoticeKind.ORDER_WITHDRAWN, order, null, facts, order.decidedAt());
    }

    private Map<String, String> facts(LicenceOrder order) {
        return facts(order, companies.get(order.companyId()), products.get(order.productId()));
    }

    private Map<String, String> facts(LicenceOrder order, Customer company, Sold product) {
        return new HashMap<>(Map.of(
                "partner", partners.name(order.partnerId()),
                "company", company.name(),
                "order", order.number(),
                "product", product.name(),
                "quantity", String.valueOf(order.quantity()),
                "requestedBy", order.requestedByName(),
                "requestedById", order.requestedBy().toString()));
    }

    private void plan(NoticeKind kind, LicenceOrder order, UUID memberId, Map<String, String> facts, Instant dueAt) {
        notices.plan(new PlannedNotice(kind, order.partnerId(), order.companyId(), order.id(), memberId, facts, dueAt));
    }
}
