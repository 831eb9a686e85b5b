package portal.testsupport;

import static org.awaitility.Awaitility.await;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import portal.kernel.IdType;
import portal.tenancy.OrgType;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;

/**
 * A company with somebody in every role, an order that waits, one that is assigned, and learners who hold licences.
 *
 * @param ids one object of each type: the learner is the one who signs in, the allocation is theirs
 * @param colleague another learner and their allocation
 * @param freeLearnerId a learner without a licence
 */
public record Site(
        TestCompany company,
        Caller registeredUser,
        Caller learner,
        Map<IdType, String> ids,
        Map<IdType, String> colleague,
        String freeLearnerId) {

    static Site full(TestPartner partner) {
        var company = partner.company();
        var manager = company.manager();
        var user = People.invited(manager, TestWorld.person("registered-user", OrgType.CUSTOMER), "REGISTERED_USER");
        var people = Stream.generate(() -> TestWorld.person("learner", OrgType.CUSTOMER))
                .limit(3)
                .toList();
        List<String> learners = manager.mutate(
                        "AddLearners",
                        "learners",
                        people.stream().map(TestWorld::invitee).toList())
                .done("learners.id");
        var assignment = company.licences(5);
        List<String> allocations = manager.mutate("AllocateLicences", "learnerIds", learners.subList(0, 2))
                .done("allocations.id");
        var ids = new EnumMap<IdType, String>(Map.of(
                IdType.PARTNER, partner.id(),
                IdType.PRODUCT, partner.productId(),
                IdType.COMPANY, company.id(),
                IdType.MEMBER, learners.get(0),
                IdType.ORDER, waitingOrder(manager, user),
                IdType.ASSIGNMENT, assignment,
                IdType.ALLOCATION, allocations.get(0)));
        Mails.hurry();
        ids.put(IdType.NOTICE, first(manager, "Notices", "notices"));
        ids.put(IdType.DELIVERY, first(manager, "Deliveries", "deliveries"));
        ids.put(IdType.AUDIT_EVENT, first(manager, "AuditEvents", "auditEvents"));
        ids.put(IdType.PARTNER_ACCESS_REQUEST, ManageMode.ask(company));
        ids.put(
                IdType.MANAGE_SESSION,
                ManageMode.enter(partner.manager(), company.id()).sessionId());
        var upload = CsvFiles.uploaded(
                manager,
                CsvFiles.people(people.stream().map(person -> person.email()).toList()));
        ids.put(IdType.CSV_UPLOAD, upload);
        ids.put(IdType.RENEWAL_PLAN, renewalPlan(manager, upload, partner.productId(), assignment));
        ids.put(IdType.LEARNER_PLAN, learnerPlan(manager, upload));
        var colleague = Map.of(IdType.MEMBER, learners.get(1), IdType.ALLOCATION, allocations.get(1));
        return new Site(company, user, People.signedIn(Caller.of(people.get(0))), ids, colleague, learners.get(2));
    }

    private static String renewalPlan(Caller manager, String upload, String product, String assignment) {
        return CsvFiles.planRenewal(manager, upload, product, assignment).done("plan.id");
    }

    private static String learnerPlan(Caller manager, String upload) {
        return manager.mutate("PlanLearners", "uploadId", upload, "emailColumn", 2, "nameColumn", 1)
                .done("plan.id");
    }

    /** The id of the first row of a list, once it has one. */
    private static String first(Caller manager, String operation, String list) {
        return await().until(
                        () -> manager.run(operation, "first", 1).data(list + ".edges[0].node.id"), Objects::nonNull);
    }

    private static String waitingOrder(Caller manager, Caller contact) {
        return manager.mutate(
                        "RequestOrder",
                        "quantity",
                        7,
                        "purchaseOrderNumber",
                        "PO-" + TestWorld.unique(),
                        "contactId",
                        People.memberId(contact),
                        "idempotencyKey",
                        TestWorld.unique())
                .done("order.id");
    }

    public Caller manager() {
        return company.manager();
    }

    /** The order whose licences its learners hold. */
    public String assignedOrderId() {
        return manager().run("Assignment", "id", ids.get(IdType.ASSIGNMENT)).data("assignment.order.id");
    }

    /** The partner's manager, who manages the company now. */
    public Caller managing() {
        return ManageMode.enter(company.partner().manager(), company.id()).caller();
    }

    /** The UUID of its object of this type. */
    public UUID uuid(IdType type) {
        return type.decode(ids.get(type)).orElseThrow();
    }

    public UUID id() {
        return IdType.COMPANY.decode(company.id()).orElseThrow();
    }
}
