package portal.demo.identity;

import static portal.tenancy.OrgType.CUSTOMER;
import static portal.tenancy.OrgType.OPERATOR;
import static portal.tenancy.OrgType.PARTNER;

import java.util.List;

/** The people of the demo and of the tests. What each may do is decided by the portal's database, not here. */
public final class Personas {

    /** The password of every person. */
    public static final String PASSWORD = "demo";

    /** The client secret of every integration. */
    public static final String CLIENT_SECRET = "demo-secret";

    public static final Persona OLIVIA = Persona.person(
            "olivia", "Olivia Osei", "olivia@portal-operator.example", OPERATOR, "Operator: runs the portal");

    public static final Persona DORA = Persona.person(
            "dora",
            "Dora Lindqvist",
            "dora@meridian-distribution.example",
            PARTNER,
            "Partner manager at Meridian Distribution, the distributor of Northwind and Southbay");

    public static final Persona PAULA = Persona.person(
            "paula",
            "Paula Novak",
            "paula@northwind-partners.example",
            PARTNER,
            "Partner manager at Northwind Partners");

    public static final Persona VERA = Persona.person(
            "vera",
            "Vera Osman",
            "vera@northwind-partners.example",
            PARTNER,
            "Partner viewer at Northwind Partners: reads, changes nothing");

    public static final Persona PEDRO = Persona.person(
            "pedro",
            "Pedro Salgado",
            "pedro@southbay-resellers.example",
            PARTNER,
            "Partner manager at Southbay Resellers");

    public static final Persona CARLA = Persona.person(
            "carla",
            "Carla Weiss",
            "carla@alder-clinics.example",
            CUSTOMER,
            "Customer manager at Alder Clinics (customer of Northwind)");

    public static final Persona CHEN = Persona.person(
            "chen",
            "Chen Li",
            "chen@birch-logistics.example",
            CUSTOMER,
            "Customer manager at Birch Logistics (customer of Northwind)");

    public static final Persona DIEGO = Persona.person(
            "diego",
            "Diego Marin",
            "diego@cedar-foods.example",
            CUSTOMER,
            "Customer manager at Cedar Foods (customer of Southbay)");

    public static final Persona AIKO = Persona.person(
            "aiko",
            "Aiko Tanaka",
            "aiko@dogwood-studios.example",
            CUSTOMER,
            "Customer manager at Dogwood Studios (customer of Southbay)");

    public static final Persona EMMA = Persona.person(
            "emma",
            "Emma Clarke",
            "emma@elm-robotics.example",
            CUSTOMER,
            "Customer manager at Elm Robotics (customer of Northwind)");

    public static final Persona FINN = Persona.person(
            "finn",
            "Finn Wagner",
            "finn@fir-energy.example",
            CUSTOMER,
            "Customer manager at Fir Energy (customer of Southbay)");

    public static final Persona HUGO = Persona.person(
            "hugo",
            "Hugo Martin",
            "hugo@hazel-media.example",
            CUSTOMER,
            "Customer manager at Hazel Media, never licensed (customer of Northwind)");

    public static final Persona LARS = Persona.person(
            "lars",
            "Lars Eriksen",
            "lars@larch-textiles.example",
            CUSTOMER,
            "Customer manager at Larch Textiles, whose licences have expired (customer of Southbay)");

    public static final Persona MIA = Persona.person(
            "mia",
            "Mia Laine",
            "mia@keystone-advisers.example",
            CUSTOMER,
            "Customer manager in two companies: Alder Clinics and Birch Logistics");

    public static final Persona RITA = Persona.person(
            "rita", "Rita Gomez", "rita@birch-logistics.example", CUSTOMER, "Registered user at Birch Logistics");

    public static final Persona LENA =
            Persona.person("lena", "Lena Fischer", "lena@alder-clinics.example", CUSTOMER, "Learner at Alder Clinics");

    public static final Persona ACME_SYNC =
            Persona.integration("acme-sync", "Acme Sync", PARTNER, "Integration of Northwind Partners");

    /** In the order in which pages and the banner list them. */
    public static final List<Persona> ALL = List.of(
            OLIVIA, DORA, PAULA, VERA, PEDRO, CARLA, CHEN, DIEGO, AIKO, EMMA, FINN, HUGO, LARS, MIA, RITA, LENA,
            ACME_SYNC);

    private Personas() {}
}
