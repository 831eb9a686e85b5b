package portal.licences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import portal.audit.AuditTrail;
import portal.companies.CompanyQueries;
import portal.companies.CompanyQueries.Customer;
import portal.kernel.IdType;
import portal.notices.NoticeKind;
import portal.notices.Notices;
import portal.notices.PlannedNotice;
import portal.orders.OrderAssigned;
import portal.partners.PartnerQueries;
import portal.products.ProductQueries;
import portal.products.ProductQueries.Sold;

/** Grants the licences of an order in the transaction that assigns it, and plans the notice to the company. */
@ApplicationScoped
class GrantAssignment {

    @Inject
    Assignments assignments;

    @Inject
    Seats seats;

    @Inject
    PartnerQueries partners;

    @Inject
    CompanyQueries companies;

    @Inject
    ProductQueries products;

    @Inject
    Notices notices;

    @Inject
    Event<LicencesGranted> granted;

    @Inject
    AuditTrail audit;

    void grant(@Observes OrderAssigned order) {
        var company = companies.requireActive(order.companyId());
        var product = products.get(order.productId());
        var assignment = new Assignment(order, Term.of(start(order), company.timeZone()), product.hasSeats());
        assignments.persistAndFlush(assignment);
        if (product.hasSeats()) {
            seats.create(assignment);
            announce(order, assignment, company, product);
        }
        granted.fire(new LicencesGranted(
                order.partnerId(), order.companyId(), assignment.id(), assignment.licenceExpiresAt()));
        audit.record(
                order.partnerId(),
                order.companyId(),
                "grantAssignment",
                IdType.ASSIGNMENT,
                assignment.id(),
                Map.of(
                        "order",
                        order.orderNumber(),
                        "licenceExpiresAt",
                        assignment.licenceExpiresAt().toString()));
    }

    /** Returns now or, if that is later, the end of the renewed assignment. */
    private Instant start(OrderAssigned order) {
        if (!order.startAtPredecessorEnd()) {
            return order.assignedAt();
        }
        var predecessor = assignments.share(order.renewsId()).orElseThrow();
        return predecessor.isAllocatable(order.assignedAt())
                        || predecessor.status(order.assignedAt()) == AssignmentStatus.SUSPENDED
                ? predecessor.licenceExpiresAt()
                : order.assignedAt();
    }

    private void announce(OrderAssigned order, Assignment assignment, Customer company, Sold product) {
        var facts = Map.of(
                "partner", partners.name(order.partnerId()),
                "company", company.name(),
                "order", order.orderNumber(),
                "product", product.name(),
                "quantity", String.valueOf(order.quantity()),
                "licenceExpiresAt", assignment.licenceExpiresAt().toString(),
                "timeZone", company.timeZone().getId());
        notices.plan(new PlannedNotice(
                NoticeKind.LICENCES_READY,
                order.partnerId(),
                order.companyId(),
                assignment.id(),
                order.contactId(),
                facts,
                order.assignedAt()));
    }
}
