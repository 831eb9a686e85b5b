package portal.testsupport;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import portal.kernel.IdType;

/**
 * A checksum of each table: of the rows of some partners and of the vendor, and of all rows of the tables that belong to
 * no partner. What the mail relay moves on by itself is left out.
 */
public record Snapshot(List<String> checksums) {

    private static final UUID VENDOR = UUID.fromString("00000000-0000-7000-8000-000000000000");
    private static final String TABLES = """
            select table_name from information_schema.tables
            where table_schema = 'public' and table_name not in ('flyway_schema_history', 'delivery')""";
    private static final String OF_PARTNERS = """
            select table_name from information_schema.columns
            where table_schema = 'public' and column_name = 'partner_id'""";
    private static final List<String> OWNED = Superuser.texts(OF_PARTNERS);

    private static final String CHECKSUMS =
            Superuser.texts(TABLES).stream().map(Snapshot::checksum).collect(Collectors.joining(" union all "));

    public static Snapshot of(String... partnerIds) {
        var partners = Stream.concat(Stream.of(partnerIds).map(id -> Rows.uuid(IdType.PARTNER, id)), Stream.of(VENDOR))
                .toArray(UUID[]::new);
        return new Snapshot(
                Superuser.texts("with mine as (select ? :: uuid[] as ids) " + CHECKSUMS, (Object) partners));
    }

    private static String checksum(String table) {
        boolean owned = OWNED.contains(table);
        return "select '" + table
                + " ' || count(*) || ' rows ' || coalesce(md5(string_agg(line, '|' order by line)), '')"
                + " from (select (to_jsonb(t) - '" + (table.equals("notice") ? "{status,updated_at}" : "{}")
                + "'::text[])::text line"
                + " from " + table + " t" + (owned ? ", mine where partner_id = any (mine.ids)" : "") + ") lines";
    }
}
