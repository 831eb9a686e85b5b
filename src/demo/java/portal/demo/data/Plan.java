package portal.demo.data;

import static portal.demo.data.Plan.Outcome.ASSIGNED;
import static portal.demo.data.Plan.Outcome.REFUNDED;
import static portal.demo.data.Plan.Outcome.REJECTED;
import static portal.demo.data.Plan.Outcome.REQUESTED;
import static portal.demo.data.Plan.Outcome.WITHDRAWN;
import static portal.demo.identity.Personas.ACME_SYNC;
import static portal.demo.identity.Personas.AIKO;
import static portal.demo.identity.Personas.CARLA;
import static portal.demo.identity.Personas.CHEN;
import static portal.demo.identity.Personas.DIEGO;
import static portal.demo.identity.Personas.DORA;
import static portal.demo.identity.Personas.EMMA;
import static portal.demo.identity.Personas.FINN;
import static portal.demo.identity.Personas.HUGO;
import static portal.demo.identity.Personas.LARS;
import static portal.demo.identity.Personas.LENA;
import static portal.demo.identity.Personas.MIA;
import static portal.demo.identity.Personas.PAULA;
import static portal.demo.identity.Personas.PEDRO;
import static portal.demo.identity.Personas.RITA;
import static portal.demo.identity.Personas.VERA;
import static portal.products.ProductDelivery.LICENCE_FILE;
import static portal.products.ProductDelivery.SEATS;
import static portal.products.ProductDelivery.TOKEN;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import portal.demo.identity.Persona;
import portal.products.ProductDelivery;
import portal.tenancy.Role;

/** What the demo's history consists of. Organisations are named by their first manager, times by how long ago. */
final class Plan {

    private static final String AWARE = "AWARE-PREMIUM";
    private static final String PHISH = "PHISH-BASIC";
    private static final String INTEL = "INTEL-FEED";

    record PlannedProduct(String code, String name, String edition, String version, List<ProductDelivery> deliveries) {}

    /** Somebody who joins an organisation some days after its first manager. */
    record Joining(Persona persona, Role role) {}

    /**
     * @param distributor the manager of the distributor above; null for none
     * @param integration enrolled by the manager a day later; null for none
     * @param sharesCompanies whether the distributor may read the names of its companies
     */
    record PlannedPartner(
            Persona manager,
            Persona distributor,
            Persona integration,
            String name,
            Period since,
            List<String> products,
            List<Joining> joining,
            boolean sharesCompanies) {}

    record PlannedCompany(
            Persona manager,
            String name,
            String mailDomain,
            ZoneId zone,
            Persona partner,
            Period since,
            int learners,
            List<Joining> joining) {}

    /** What becomes of an order in the end. */
    enum Outcome {
        REQUESTED,
        ASSIGNED,
        REJECTED,
        WITHDRAWN,
        REFUNDED
    }

    /**
     * @param after the time from the request to its decision
     * @param allocated to how many of the company's learners, an hour after the assignment
     */
    record PlannedOrder(
            Persona manager,
            String product,
            int quantity,
            String purchaseOrder,
            Period ago,
            Outcome outcome,
            Duration after,
            int allocated) {}

    /** Before anything else happens. */
    static final Period START = Period.ofMonths(15);

    /** How long after its assignment a refunded order is refunded. */
    static final Duration REFUNDED_AFTER = Duration.ofDays(9);

    static final List<PlannedProduct> PRODUCTS = List.of(
            new PlannedProduct(AWARE, "Security Awareness Training", "Premium", "4.2", List.of(SEATS)),
            new PlannedProduct(PHISH, "Phishing Simulation", "Basic", "2.0", List.of(SEATS, LICENCE_FILE)),
            new PlannedProduct(INTEL, "Threat Intelligence Feed", "Standard", "1.8", List.of(TOKEN)));

    static final List<PlannedPartner> PARTNERS = List.of(
            partner(DORA, null, null, "Meridian Distribution", 15, List.of(AWARE), List.of(), false),
            partner(
                    PAULA,
                    DORA,
                    ACME_SYNC,
                    "Northwind Partners",
                    14,
                    List.of(AWARE, PHISH, INTEL),
                    List.of(new Joining(VERA, Role.PARTNER_VIEWER)),
                    true),
            partner(PEDRO, DORA, null, "Southbay Resellers", 14, List.of(AWARE), List.of(), false));

    static final List<PlannedCompany> COMPANIES = List.of(
            company(
                    CARLA,
                    "Alder Clinics",
                    "alder-clinics.example",
                    "Europe/Berlin",
                    PAULA,
                    13,
                    109,
                    manager(MIA),
                    new Joining(LENA, Role.LEARNER)),
            company(
                    CHEN,
                    "Birch Logistics",
                    "birch-logistics.example",
                    "America/New_York",
                    PAULA,
                    13,
                    80,
                    manager(MIA),
                    new Joining(RITA, Role.REGISTERED_USER)),
            company(DIEGO, "Cedar Foods", "cedar-foods.example", "America/Sao_Paulo", PEDRO, 11, 60),
            company(AIKO, "Dogwood Studios", "dogwood-studios.example", "Asia/Tokyo", PEDRO, 5, 40),
            company(EMMA, "Elm Robotics", "elm-robotics.example", "Europe/London", PAULA, 10, 50),
            company(FINN, "Fir Energy", "fir-energy.example", "Europe/Berlin", PEDRO, 8, 30),
            company(HUGO, "Hazel Media", "hazel-media.example", "America/New_York", PAULA, 1, 10),
            company(LARS, "Larch Textiles", "larch-textiles.example", "Europe/London", PEDRO, 13, 20));

    static final List<PlannedOrder> ORDERS = List.of(
            order(CHEN, PHISH, 12, "BL-1180", endingIn(-16), ASSIGNED, Duration.ofHours(5), 9),
            order(LARS, AWARE, 20, "LT-88", endingIn(-11), ASSIGNED, Duration.ofHours(6), 18),
            order(CARLA, AWARE, 80, "AC-1031", endingIn(4), ASSIGNED, Duration.ofHours(2), 64),
            order(EMMA, AWARE, 40, "ER-201", Period.ofMonths(9), ASSIGNED, Duration.ofHours(4), 31),
            order(DIEGO, AWARE, 55, null, Period.ofMonths(9), ASSIGNED, Duration.ofHours(26), 42),
            order(FINN, AWARE, 25, "FE-3", Period.ofMonths(7), ASSIGNED, Duration.ofHours(20), 25),
            order(CHEN, AWARE, 70, "BL-1312", Period.ofMonths(5), ASSIGNED, Duration.ofHours(3), 50),
            order(EMMA, PHISH, 20, "ER-214", Period.ofMonths(4), REFUNDED, Duration.ofHours(7), 8),
            order(AIKO, AWARE, 30, "DS-7", Period.ofMonths(3), ASSIGNED, Duration.ofHours(8), 26),
            order(CHEN, INTEL, 2, "BL-1350", Period.ofMonths(2), ASSIGNED, Duration.ofHours(2), 0),
            order(CARLA, PHISH, 30, "AC-1107", Period.ofDays(50), ASSIGNED, Duration.ofHours(1), 21),
            order(DIEGO, AWARE, 500, "CF-12", Period.ofDays(40), REJECTED, Duration.ofHours(30), 0),
            order(FINN, AWARE, 10, "FE-9", Period.ofDays(20), WITHDRAWN, Duration.ofHours(3), 0),
            order(CHEN, PHISH, 15, "BL-1366", Period.ofDays(8), ASSIGNED, Duration.ofHours(2), 0),
            requested(CARLA, AWARE, 100, "AC-1119", Period.ofDays(6)),
            requested(LARS, AWARE, 20, "LT-97", Period.ofDays(5)),
            requested(CHEN, PHISH, 12, "BL-1377", Period.ofDays(3)),
            requested(DIEGO, AWARE, 5, null, Period.ofDays(2)));

    private Plan() {}

    private static Joining manager(Persona persona) {
        return new Joining(persona, Role.CUSTOMER_MANAGER);
    }

    private static PlannedPartner partner(
            Persona manager,
            Persona distributor,
            Persona integration,
            String name,
            int months,
            List<String> products,
            List<Joining> joining,
            boolean sharesCompanies) {
        return new PlannedPartner(
                manager, distributor, integration, name, Period.ofMonths(months), products, joining, sharesCompanies);
    }

    private static PlannedCompany company(
            Persona manager,
            String name,
            String mailDomain,
            String zone,
            Persona partner,
            int months,
            int learners,
            Joining... joining) {
        return new PlannedCompany(
                manager,
                name,
                mailDomain,
                ZoneId.of(zone),
                partner,
                Period.ofMonths(months),
                learners,
                List.of(joining));
    }

    private static PlannedOrder requested(
            Persona manager, String product, int quantity, String purchaseOrder, Period ago) {
        return order(manager, product, quantity, purchaseOrder, ago, REQUESTED, Duration.ZERO, 0);
    }

    private static PlannedOrder order(
            Persona manager,
            String product,
            int quantity,
            String purchaseOrder,
            Period ago,
            Outcome outcome,
            Duration after,
            int allocated) {
        return new PlannedOrder(manager, product, quantity, purchaseOrder, ago, outcome, after, allocated);
    }

    /** So long ago that licences assigned on that day end in so many days; a negative number: ended. */
    private static Period endingIn(int days) {
        return Period.of(0, 12, -days);
    }
}
