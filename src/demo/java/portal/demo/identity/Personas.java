package portal.demo.identity;

import static portal.tenancy.OrgType.CUSTOMER;
import static portal.tenancy.OrgType.OPERATOR;
import static portal.tenancy.OrgType.PARTNER;

import java.util.List;
import java.util.Locale;
import portal.tenancy.OrgType;

/** The people of the demo and of the tests. The portal's database decides what each of them may do. */
public final class Personas {

    /** The password of every person. */
    public static final String PASSWORD = "demo";

    /** The client secret of every integration. */
    public static final String CLIENT_SECRET = "demo-secret";

    public static final Persona OLIVIA =
            person("Olivia Osei", "portal-operator.example", OPERATOR, "Operator: runs the portal");

    public static final Persona DORA = person(
            "Dora Lindqvist",
            "meridian-distribution.example",
            PARTNER,
            "Partner manager at Meridian Distribution, the distributor of Northwind and Southbay");

    public static final Persona PAULA =
            person("Paula Novak", "northwind-partners.example", PARTNER, "Partner manager at Northwind Partners");

    public static final Persona VERA = person(
            "Vera Osman",
            "northwind-partners.example",
            PARTNER,
            "Partner viewer at Northwind Partners: reads, changes nothing");

    public static final Persona PEDRO =
            person("Pedro Salgado", "southbay-resellers.example", PARTNER, "Partner manager at Southbay Resellers");

    public static final Persona CARLA = person(
            "Carla Weiss",
            "alder-clinics.example",
            CUSTOMER,
            "Customer manager at Alder Clinics (customer of Northwind)");

    public static final Persona CHEN = person(
            "Chen Li",
            "birch-logistics.example",
            CUSTOMER,
            "Customer manager at Birch Logistics (customer of Northwind)");

    public static final Persona DIEGO = person(
            "Diego Marin", "cedar-foods.example", CUSTOMER, "Customer manager at Cedar Foods (customer of Southbay)");

    public static final Persona AIKO = person(
            "Aiko Tanaka",
            "dogwood-studios.example",
            CUSTOMER,
            "Customer manager at Dogwood Studios (customer of Southbay)");

    public static final Persona EMMA = person(
            "Emma Clarke",
            "elm-robotics.example",
            CUSTOMER,
            "Customer manager at Elm Robotics (customer of Northwind)");

    public static final Persona FINN = person(
            "Finn Wagner", "fir-energy.example", CUSTOMER, "Customer manager at Fir Energy (customer of Southbay)");

    public static final Persona HUGO = person(
            "Hugo Martin",
            "hazel-media.example",
            CUSTOMER,
            "Customer manager at Hazel Media, never licensed (customer of Northwind)");

    public static final Persona LARS = person(
            "Lars Eriksen",
            "larch-textiles.example",
            CUSTOMER,
            "Customer manager at Larch Textiles, whose licences have expired (customer of Southbay)");

    public static final Persona MIA = person(
            "Mia Laine",
            "keystone-advisers.example",
            CUSTOMER,
            "Customer manager in two companies: Alder Clinics and Birch Logistics");

    public static final Persona RITA =
            person("Rita Gomez", "birch-logistics.example", CUSTOMER, "Registered user at Birch Logistics");

    public static final Persona LENA =
            person("Lena Fischer", "alder-clinics.example", CUSTOMER, "Learner at Alder Clinics");

    public static final Persona ACME_SYNC =
            Persona.integration("acme-sync", "Acme Sync", PARTNER, "Integration of Northwind Partners");

    /** All personas, in the order in which pages and the banner list them. */
    public static final List<Persona> ALL = List.of(
            OLIVIA, DORA, PAULA, VERA, PEDRO, CARLA, CHEN, DIEGO, AIKO, EMMA, FINN, HUGO, LARS, MIA, RITA, LENA,
            ACME_SYNC);

    private Personas() {}

    /** The username is the given name, which is the local part of the address too. */
    private static Persona person(String name, String mailDomain, OrgType orgType, String description) {
        var username = name.split(" ")[0].toLowerCase(Locale.ROOT);
        return Persona.person(username, name, username + '@' + mailDomain, orgType, description);
    }
}
