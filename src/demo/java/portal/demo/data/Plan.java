package portal.demo.data;

import static portal.demo.Personas.ACME_SYNC;
import static portal.demo.Personas.AIKO;
import static portal.demo.Personas.CARLA;
import static portal.demo.Personas.CHEN;
import static portal.demo.Personas.DIEGO;
import static portal.demo.Personas.MIA;
import static portal.demo.Personas.PAULA;
import static portal.demo.Personas.PEDRO;

import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import portal.demo.Persona;

/** What the demo's history consists of. Organisations are named by their first manager, times by how long ago. */
final class Plan {

    private static final String AWARE = "AWARE-PREMIUM";
    private static final String PHISH = "PHISH-BASIC";

    record PlannedProduct(String code, String name, String edition, String version) {}

    /** @param integration enrolled by the manager a day later; null for none */
    record PlannedPartner(Persona manager, Persona integration, String name, Period since, List<String> products) {}

    /** @param second another manager, invited by the first one; null for none */
    record PlannedCompany(
            Persona manager,
            Persona second,
            String name,
            String mailDomain,
            ZoneId zone,
            Persona partner,
            Period since,
            int learners) {}

    /**
     * @param assignedAfter the time from request to assignment; null leaves the order waiting for a decision
     * @param allocated to how many of the company's learners, an hour after the assignment
     */
    record PlannedOrder(
            Persona manager,
            String product,
            int quantity,
            String purchaseOrder,
            Period ago,
            Duration assignedAfter,
            int allocated) {}

    /** Before anything else happens. */
    static final Period START = Period.ofMonths(15);

    static final List<PlannedProduct> PRODUCTS = List.of(
            new PlannedProduct(AWARE, "Security Awareness Training", "Premium", "4.2"),
            new PlannedProduct(PHISH, "Phishing Simulation", "Basic", "2.0"));

    static final List<PlannedPartner> PARTNERS = List.of(
            new PlannedPartner(PAULA, ACME_SYNC, "Northwind Partners", Period.ofMonths(14), List.of(AWARE, PHISH)),
            new PlannedPartner(PEDRO, null, "Southbay Resellers", Period.ofMonths(12), List.of(AWARE)));

    static final List<PlannedCompany> COMPANIES = List.of(
            company(CARLA, MIA, "Alder Clinics", "alder-clinics.example", "Europe/Berlin", PAULA, 13, 22),
            company(CHEN, MIA, "Birch Logistics", "birch-logistics.example", "America/New_York", PAULA, 13, 16),
            company(DIEGO, null, "Cedar Foods", "cedar-foods.example", "America/Sao_Paulo", PEDRO, 11, 14),
            company(AIKO, null, "Dogwood Studios", "dogwood-studios.example", "Asia/Tokyo", PEDRO, 5, 8));

    static final List<PlannedOrder> ORDERS = List.of(
            assigned(CHEN, PHISH, 12, "BL-1180", endingIn(-16), Duration.ofHours(5), 9),
            assigned(CARLA, AWARE, 20, "AC-1031", endingIn(4), Duration.ofHours(2), 14),
            assigned(DIEGO, AWARE, 15, null, Period.ofMonths(9), Duration.ofHours(26), 12),
            assigned(CHEN, AWARE, 30, "BL-1312", Period.ofMonths(5), Duration.ofHours(3), 10),
            assigned(AIKO, AWARE, 10, "DS-7", Period.ofMonths(3), Duration.ofHours(8), 6),
            assigned(CARLA, PHISH, 10, "AC-1107", Period.ofDays(50), Duration.ofHours(1), 5),
            requested(CARLA, AWARE, 25, "AC-1119", Period.ofDays(6)),
            requested(CHEN, PHISH, 12, "BL-1377", Period.ofDays(3)),
            requested(DIEGO, AWARE, 5, null, Period.ofDays(2)));

    private Plan() {}

    private static PlannedCompany company(
            Persona manager,
            Persona second,
            String name,
            String mailDomain,
            String zone,
            Persona partner,
            int months,
            int learners) {
        return new PlannedCompany(
                manager, second, name, mailDomain, ZoneId.of(zone), partner, Period.ofMonths(months), learners);
    }

    private static PlannedOrder requested(
            Persona manager, String product, int quantity, String purchaseOrder, Period ago) {
        return new PlannedOrder(manager, product, quantity, purchaseOrder, ago, null, 0);
    }

    private static PlannedOrder assigned(
            Persona manager,
            String product,
            int quantity,
            String purchaseOrder,
            Period ago,
            Duration after,
            int allocated) {
        return new PlannedOrder(manager, product, quantity, purchaseOrder, ago, after, allocated);
    }

    /** So long ago that licences assigned on that day end in so many days; a negative number: ended. */
    private static Period endingIn(int days) {
        return Period.of(0, 12, -days);
    }
}
