package portal.testsupport;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import portal.kernel.IdType;

/**
 * How PostgreSQL answers one statement that a request really sends: planned as {@code portal_app}, under row-level security
 * and with the caller's scope bound, for values not known beforehand but for the page's size, the partner and the company.
 * Analyse the tables first.
 *
 * @param text the plan, a line for each node
 */
public record QueryPlan(String sql, String text) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\?");
    private static final String OPERATOR = "00000000-0000-7000-8000-000000000000";
    private static final Pattern PAGE = Pattern.compile("fetch first \\? rows only");

    /** Somebody whose requests are explained, with the scope that they run in. */
    public record Reader(Caller caller, List<String> scope) {

        /** How many statements a request causes. */
        public int statements(Consumer<Caller> request) {
            return StatementRecorder.during(() -> request.accept(caller)).size();
        }

        /** The plans of the statements that a request causes and whose text contains some words, in their order. */
        public List<QueryPlan> plans(int rows, String words, Consumer<Caller> request) {
            return StatementRecorder.during(() -> request.accept(caller)).stream()
                    .filter(sql -> sql.contains(words))
                    .map(sql -> explain(sql, scope, rows))
                    .toList();
        }
    }

    /** The vendor's operator. */
    public static Reader asOperator() {
        var operator = TestWorld.operator();
        return new Reader(operator, List.of("operator", OPERATOR, "", actor(operator)));
    }

    /** A partner's manager. */
    public static Reader as(TestWorld.TestPartner partner) {
        return new Reader(
                partner.manager(),
                List.of("partner", uuid(IdType.PARTNER, partner.id()), "", actor(partner.manager())));
    }

    /** A company's manager. */
    public static Reader as(TestWorld.TestCompany company) {
        var scope = List.of(
                "customer",
                uuid(IdType.PARTNER, company.partner().id()),
                uuid(IdType.COMPANY, company.id()),
                actor(company.manager()));
        return new Reader(company.manager(), scope);
    }

    /** Whether an index is read whose name matches this expression. */
    public boolean uses(String index) {
        return Pattern.compile("(using|on) (" + index + ")(?!\\w)")
                .matcher(text)
                .find();
    }

    /** Whether all rows of a table are read. */
    public boolean scans(String table) {
        return Pattern.compile("Seq Scan on " + table + "\\b").matcher(text).find();
    }

    /** Whether all rows are sorted rather than read in their order; not where only rows of one place in it are. */
    public boolean sorts() {
        return text.contains("Sort Key") && !text.contains("Presorted Key");
    }

    private static QueryPlan explain(String sql, List<String> scope, int rows) {
        // Not as a prepared statement: the placeholders are the planner's, not ours.
        var url = PortalServers.database().superuserJdbcUrl();
        try (var connection =
                DriverManager.getConnection(url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple")) {
            connection.setAutoCommit(false);
            bind(connection, scope);
            try (var statement = connection.createStatement();
                    var line = statement.executeQuery("explain (generic_plan) " + numbered(sql, scope, rows))) {
                var plan = new StringBuilder();
                while (line.next()) {
                    plan.append(line.getString(1)).append('\n');
                }
                return new QueryPlan(sql, plan.toString());
            } finally {
                connection.rollback();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    private static void bind(Connection connection, List<String> scope) throws SQLException {
        try (var statement = connection.createStatement()) {
            var names = List.of("app.org_type", "app.partner", "app.company", "app.actor");
            for (int i = 0; i < names.size(); i++) {
                statement.execute("select set_config('" + names.get(i) + "', '" + scope.get(i) + "', true)");
            }
            statement.execute("set local role portal_app");
        }
    }

    private static String numbered(String sql, List<String> scope, int rows) {
        var counter = new int[1];
        var known = PAGE.matcher(sql)
                .replaceAll("fetch first " + (rows + 1) + " rows only")
                .replace("partner_id=?", "partner_id='" + scope.get(1) + "'");
        if (!scope.get(2).isEmpty()) {
            known = known.replace("company_id=?", "company_id='" + scope.get(2) + "'");
        }
        return PLACEHOLDER.matcher(known).replaceAll(found -> "\\$" + ++counter[0]);
    }

    private static String uuid(IdType type, String id) {
        return Rows.uuid(type, id).toString();
    }

    private static String actor(Caller caller) {
        return uuid(IdType.MEMBER, People.memberId(caller));
    }

    @Override
    public String toString() {
        return sql + "\n" + text;
    }
}
