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

/** The demo's history. Organisations are identified by their first manager, times by how long ago they were. */
final class Plan {

    private static final String AWARE = "AWARE-PREMIUM";
    private static final String PHISH = "PHISH-BASIC";
    private static final String INTEL = "INTEL-FEED";

    record PlannedProduct(String code, String name, String edition, String version, List<ProductDelivery> deliveries) {}

    /** A person who joins an organisation some days after its first manager. */
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
            int monthsAgo,
            List<String> products,
            List<Joining> joining,
            boolean sharesCompanies) {}

    record PlannedCompany(
            Persona manager,
            String name,
            String mailDomain,
            String zoneId,
            Persona partner,
            int monthsAgo,
            int learners,
            Joining... joining) {

        ZoneId zone() {
            return ZoneId.of(zoneId);
        }
    }

    /** The last state of an order. */
    enum Outcome {
        REQUESTED,
        ASSIGNED,
        REJECTED,
        WITHDRAWN,
        REFUNDED
    }

    /**
     * @param after the time from the request to its decision
     * @param allocated the number of learners who get a licence, an hour after the assignment
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
            new PlannedPartner(DORA, null, null, "Meridian Distribution", 15, List.of(AWARE), List.of(), false),
            new PlannedPartner(
                    PAULA,
                    DORA,
                    ACME_SYNC,
                    "Northwind Partners",
                    14,
                    List.of(AWARE, PHISH, INTEL),
                    List.of(new Joining(VERA, Role.PARTNER_VIEWER)),
                    true),
            new PlannedPartner(PEDRO, DORA, null, "Southbay Resellers", 14, List.of(AWARE), List.of(), false));

    static final List<PlannedCompany> COMPANIES = List.of(
            new PlannedCompany(
                    CARLA,
                    "Alder Clinics",
                    "alder-clinics.example",
                    "Europe/Berlin",
                    PAULA,
                    13,
                    109,
                    manager(MIA),
                    new Joining(LENA, Role.LEARNER)),
            new PlannedCompany(
                    CHEN,
                    "Birch Logistics",
                    "birch-logistics.example",
                    "America/New_York",
                    PAULA,
                    13,
                    80,
                    manager(MIA),
                    new Joining(RITA, Role.REGISTERED_USER)),
            new PlannedCompany(DIEGO, "Cedar Foods", "cedar-foods.example", "America/Sao_Paulo", PEDRO, 11, 60),
            new PlannedCompany(AIKO, "Dogwood Studios", "dogwood-studios.example", "Asia/Tokyo", PEDRO, 5, 40),
            new PlannedCompany(EMMA, "Elm Robotics", "elm-robotics.example", "Europe/London", PAULA, 10, 50),
            new PlannedCompany(FINN, "Fir Energy", "fir-energy.example", "Europe/Berlin", PEDRO, 8, 30),
            new PlannedCompany(HUGO, "Hazel Media", "hazel-media.example", "America/New_York", PAULA, 1, 10),
            new PlannedCompany(LARS, "Larch Textiles", "larch-textiles.example", "Europe/London", PEDRO, 13, 20));

    static final List<PlannedOrder> ORDERS = List.of(
            new PlannedOrder(CHEN, PHISH, 12, "BL-1180", endingIn(-16), ASSIGNED, Duration.ofHours(5), 9),
            new PlannedOrder(LARS, AWARE, 20, "LT-88", endingIn(-11), ASSIGNED, Duration.ofHours(6), 18),
            new PlannedOrder(CARLA, AWARE, 80, "AC-1031", endingIn(4), ASSIGNED, Duration.ofHours(2), 64),
            new PlannedOrder(EMMA, AWARE, 40, "ER-201", Period.ofMonths(9), ASSIGNED, Duration.ofHours(4), 31),
            new PlannedOrder(DIEGO, AWARE, 55, null, Period.ofMonths(9), ASSIGNED, Duration.ofHours(26), 42),
            new PlannedOrder(FINN, AWARE, 25, "FE-3", Period.ofMonths(7), ASSIGNED, Duration.ofHours(20), 25),
            new PlannedOrder(CHEN, AWARE, 70, "BL-1312", Period.ofMonths(5), ASSIGNED, Duration.ofHours(3), 50),
            new PlannedOrder(EMMA, PHISH, 20, "ER-214", Period.ofMonths(4), REFUNDED, Duration.ofHours(7), 8),
            new PlannedOrder(AIKO, AWARE, 30, "DS-7", Period.ofMonths(3), ASSIGNED, Duration.ofHours(8), 26),
            new PlannedOrder(CHEN, INTEL, 2, "BL-1350", Period.ofMonths(2), ASSIGNED, Duration.ofHours(2), 0),
            new PlannedOrder(CARLA, PHISH, 30, "AC-1107", Period.ofDays(50), ASSIGNED, Duration.ofHours(1), 21),
            new PlannedOrder(DIEGO, AWARE, 500, "CF-12", Period.ofDays(40), REJECTED, Duration.ofHours(30), 0),
            new PlannedOrder(FINN, AWARE, 10, "FE-9", Period.ofDays(20), WITHDRAWN, Duration.ofHours(3), 0),
            new PlannedOrder(CHEN, PHISH, 15, "BL-1366", Period.ofDays(8), ASSIGNED, Duration.ofHours(2), 0),
            requested(CARLA, AWARE, 100, "AC-1119", Period.ofDays(6)),
            requested(LARS, AWARE, 20, "LT-97", Period.ofDays(5)),
            requested(CHEN, PHISH, 12, "BL-1377", Period.ofDays(3)),
            requested(DIEGO, AWARE, 5, null, Period.ofDays(2)));

    private Plan() {}

    private static Joining manager(Persona persona) {
        return new Joining(persona, Role.CUSTOMER_MANAGER);
    }

    private static PlannedOrder requested(
            Persona manager, String product, int quantity, String purchaseOrder, Period ago) {
        return new PlannedOrder(manager, product, quantity, purchaseOrder, ago, REQUESTED, Duration.ZERO, 0);
    }

    /** Returns how long ago licences were assigned that end in so many days; a negative number means that they have ended. */
    private static Period endingIn(int days) {
        return Period.of(0, 12, -days);
    }
}
