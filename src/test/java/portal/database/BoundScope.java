package portal.database;

import java.sql.Connection;
import java.sql.SQLException;
import portal.tenancy.OrgType;

/**
 * The role that runs a statement: a database role and, for the application, the scope bound to its transaction.
 * Placeholders name rows of {@link PolicyWorld}.
 */
record BoundScope(String role, OrgType orgType, String partner, String company, String actor, String session) {

    static final BoundScope RELAY = new BoundScope("portal_relay", null, null, null, null, null);
    static final BoundScope NOBODY = app(null, null, null, null);
    static final BoundScope OPERATOR = app(OrgType.OPERATOR, ":vendor", null, ":vendor");
    static final BoundScope PARTNER_A = app(OrgType.PARTNER, ":a", null, ":aManager");
    static final BoundScope PARTNER_B = app(OrgType.PARTNER, ":b", null, ":aManager");
    static final BoundScope COMPANY_A2 = app(OrgType.CUSTOMER, ":a", ":a2", ":a1Manager");
    /** A reseller of A that allows its distributor everything it can. */
    static final BoundScope PARTNER_R = app(OrgType.PARTNER, ":r", null, ":rManager");

    static final BoundScope COMPANY_A1 = app(OrgType.CUSTOMER, ":a", ":a1", ":a1Manager");
    /** The partner's manager, inside the company. */
    static final BoundScope MANAGING_A1 =
            new BoundScope("portal_app", OrgType.CUSTOMER, ":a", ":a1", ":aManager", ":a1Session");
    /** Somebody else in the same company. */
    static final BoundScope COLLEAGUE_A1 = app(OrgType.CUSTOMER, ":a", ":a1", ":aManager");
    /** No verified identity leads here: it lets one policy be seen alone, where another hides the same rows. */
    static final BoundScope A_POSING_AS_B1 = app(OrgType.CUSTOMER, ":a", ":b1", ":b1Manager");

    private static BoundScope app(OrgType orgType, String partner, String company, String actor) {
        return new BoundScope("portal_app", orgType, partner, company, actor, null);
    }

    void bind(Connection connection, PolicyWorld world) throws SQLException {
        set(connection, "app.org_type", orgType == null ? null : orgType.claim());
        set(connection, "app.partner", world.fillIn(partner));
        set(connection, "app.company", world.fillIn(company));
        set(connection, "app.actor", world.fillIn(actor));
        set(connection, "app.manage_session", world.fillIn(session));
    }

    private static void set(Connection connection, String name, String value) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, name);
            statement.setString(2, value == null ? "" : value.replace("'", ""));
            statement.execute();
        }
    }
}
