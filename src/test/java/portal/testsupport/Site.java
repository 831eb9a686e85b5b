package portal.testsupport;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import portal.demo.OrgType;
import portal.kernel.IdType;
import portal.testsupport.TestWorld.TestCompany;
import portal.testsupport.TestWorld.TestPartner;

/**
 * A company with somebody in every role, an order that waits, one that is assigned, and a learner who holds a licence.
 *
 * @param ids one object of each type, as seen from this company
 * @param freeLearnerId a learner without a licence
 */
public record Site(
        TestCompany company, Caller registeredUser, Caller learner, Map<IdType, String> ids, String freeLearnerId) {

    static Site full(TestPartner partner) {
        var company = partner.company();
        var manager = company.manager();
        var user = People.invited(manager, TestWorld.person("registered-user", OrgType.CUSTOMER), "REGISTERED_USER");
        var person = TestWorld.person("learner", OrgType.CUSTOMER);
        var other = TestWorld.person("learner", OrgType.CUSTOMER);
        List<String> learners = manager.mutate(
                        "AddLearners", "learners", List.of(TestWorld.invitee(person), TestWorld.invitee(other)))
                .done("learners.id");
        var assignment = company.licences(5);
        String allocation = manager.mutate("AllocateLicences", "learnerIds", learners.subList(0, 1))
                .<List<String>>done("allocations.id")
                .get(0);
        String order = manager.mutate(
                        "RequestOrder",
                        "quantity",
                        7,
                        "purchaseOrderNumber",
                        "PO-" + TestWorld.unique(),
                        "contactId",
                        People.memberId(user),
                        "idempotencyKey",
                        TestWorld.unique())
                .done("order.id");
        var ids = Map.of(
                IdType.PARTNER, partner.id(),
                IdType.PRODUCT, partner.productId(),
                IdType.COMPANY, company.id(),
                IdType.MEMBER, learners.get(0),
                IdType.ORDER, order,
                IdType.ASSIGNMENT, assignment,
                IdType.ALLOCATION, allocation);
        return new Site(company, user, People.signedIn(Caller.of(person)), ids, learners.get(1));
    }

    public Caller manager() {
        return company.manager();
    }

    public UUID id() {
        return IdType.COMPANY.decode(company.id()).orElseThrow();
    }
}
