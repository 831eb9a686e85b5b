package portal.testsupport;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import portal.demo.identity.Persona;
import portal.demo.identity.Personas;
import portal.tenancy.OrgType;

/**
 * Makes what a test needs through the API itself: each test has a partner, companies and people of its own, so that
 * tests neither see nor wait for each other.
 */
public final class TestWorld {

    private TestWorld() {}

    public static Caller operator() {
        return Caller.of(Personas.OLIVIA);
    }

    /** A new partner with a manager who has signed in, selling one new product. */
    public static TestPartner partner() {
        return partner(List.of("SEATS"));
    }

    public static TestPartner partner(List<String> deliveries) {
        var manager = person("partner-manager", OrgType.PARTNER);
        String id = operator()
                .mutate("CreatePartner", "name", "Partner " + unique(), "manager", invitee(manager))
                .done("partner.id");
        var partner = new TestPartner(id, Caller.of(manager), product(deliveries));
        offer(partner.id(), partner.productId());
        return partner;
    }

    public static String product(List<String> deliveries) {
        return operator()
                .mutate(
                        "CreateProduct",
                        "code",
                        "P-" + unique().toUpperCase(),
                        "name",
                        "Product " + unique(),
                        "deliveries",
                        deliveries)
                .done("product.id");
    }

    public static void offer(String partnerId, String productId) {
        operator()
                .mutate("OfferProduct", "partnerId", partnerId, "productId", productId)
                .done("product.id");
    }

    public static Persona person(String name, OrgType orgType) {
        var username = name + '-' + unique();
        var persona = Persona.person(username, "Person " + username, username + "@people.example", orgType, name);
        PortalServers.identity().add(persona);
        return persona;
    }

    public static Map<String, Object> invitee(Persona persona) {
        return Map.of("email", persona.email(), "name", persona.name());
    }

    public static String unique() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    }

    /** A partner and its manager. */
    public record TestPartner(String id, Caller manager, String productId) {

        /** Sells through this distributor from now on. */
        public TestPartner resellFor(TestPartner distributor) {
            operator()
                    .mutate("ChangeDistributor", "partnerId", id, "distributorId", distributor.id())
                    .done("partner.id");
            return this;
        }

        /** Lets the distributor see and enter its companies. */
        public TestPartner allowDistributor() {
            manager.mutate("SetDistributorAccess", "distributorAccess", "ALLOWED")
                    .done("partner.id");
            return this;
        }

        public TestCompany company() {
            return company("Europe/Berlin");
        }

        /** A new company whose manager has signed in. */
        public TestCompany company(String timeZone) {
            var person = person("customer-manager", OrgType.CUSTOMER);
            String company = manager.mutate(
                            "CreateCompany",
                            "name",
                            "Company " + unique(),
                            "timeZone",
                            timeZone,
                            "manager",
                            invitee(person))
                    .done("company.id");
            return new TestCompany(this, company, Caller.of(person));
        }

        public String assign(String orderId) {
            return manager.mutate("AssignOrder", "orderId", orderId).done("order.assignment.id");
        }
    }

    /** A company and its manager. */
    public record TestCompany(TestPartner partner, String id, Caller manager) {

        public String requestOrder(int quantity) {
            return manager.mutate("RequestOrder", "quantity", quantity).done("order.id");
        }

        /** Licences that the partner has assigned; the assignment's id. */
        public String licences(int quantity) {
            return partner.assign(requestOrder(quantity));
        }

        /** New learners; their ids. */
        public List<String> learners(int count) {
            var learners = IntStream.range(0, count)
                    .mapToObj(
                            i -> Map.of("email", "l" + i + '-' + unique() + "@people.example", "name", "Learner " + i))
                    .toList();
            return manager.mutate("AddLearners", "learners", learners).done("learners.id");
        }
    }
}
