package portal.refunds;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import portal.companies.CompanyQueries;
import portal.notices.NoticeKind;
import portal.notices.Notices;
import portal.notices.PlannedNotice;
import portal.orders.OrderRefunded;
import portal.partners.PartnerQueries;
import portal.products.ProductQueries;

/** Plans the notice of a refund to the company, due at once. */
@ApplicationScoped
class RefundNotice {

    @Inject
    Notices notices;

    @Inject
    PartnerQueries partners;

    @Inject
    CompanyQueries companies;

    @Inject
    ProductQueries products;

    void plan(OrderRefunded order, int ended) {
        var facts = Map.of(
                "partner", partners.name(order.partnerId()),
                "company", companies.get(order.companyId()).name(),
                "order", order.orderNumber(),
                "product", products.get(order.productId()).name(),
                "quantity", String.valueOf(order.quantity()),
                "ended", String.valueOf(ended));
        notices.plan(new PlannedNotice(
                NoticeKind.ORDER_REFUNDED,
                order.partnerId(),
                order.companyId(),
                order.orderId(),
                order.contactId(),
                facts,
                order.refundedAt()));
    }
}
