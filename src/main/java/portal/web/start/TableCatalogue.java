package portal.web.start;

import java.util.Map;
import java.util.TreeMap;

/**
 * Every table of the database and whose rows it holds. An undeclared table fails the build, and each kind's rules are
 * checked against the database itself.
 */
public final class TableCatalogue {

    /** The owner of a table's rows. */
    public enum Kind {
        /**
         * One partner's rows. Keys start with {@code partner_id}; row-level security admits only the scope's own rows.
         */
        TENANT,
        /** Shared rows, with policies or functions of their own that decide who may see which. */
        GLOBAL,
        /** The database's own bookkeeping. No serving role has any right to it. */
        SYSTEM
    }

    private static final Map<String, Kind> TABLES = Map.ofEntries(
            Map.entry("partner", Kind.GLOBAL),
            Map.entry("product", Kind.GLOBAL),
            Map.entry("person", Kind.GLOBAL),
            Map.entry("mail_usage", Kind.GLOBAL),
            Map.entry("order_counter", Kind.GLOBAL),
            Map.entry("partner_product", Kind.TENANT),
            Map.entry("company", Kind.TENANT),
            Map.entry("company_name", Kind.TENANT),
            Map.entry("membership", Kind.TENANT),
            Map.entry("integration_confirmation", Kind.TENANT),
            Map.entry("licence_order", Kind.TENANT),
            Map.entry("order_word", Kind.TENANT),
            Map.entry("assignment", Kind.TENANT),
            Map.entry("free_seat", Kind.TENANT),
            Map.entry("allocation", Kind.TENANT),
            Map.entry("learner_licence", Kind.TENANT),
            Map.entry("csv_upload", Kind.TENANT),
            Map.entry("csv_portion", Kind.TENANT),
            Map.entry("csv_plan", Kind.TENANT),
            Map.entry("csv_plan_row", Kind.TENANT),
            Map.entry("notice", Kind.TENANT),
            Map.entry("delivery", Kind.TENANT),
            Map.entry("manage_session", Kind.TENANT),
            Map.entry("partner_access_request", Kind.TENANT),
            Map.entry("audit_entry", Kind.TENANT),
            Map.entry("idempotency_key", Kind.TENANT),
            Map.entry("flyway_schema_history", Kind.SYSTEM));

    private TableCatalogue() {}

    /** Returns each table's kind, by table name, in alphabetical order. */
    public static Map<String, Kind> tables() {
        return new TreeMap<>(TABLES);
    }
}
