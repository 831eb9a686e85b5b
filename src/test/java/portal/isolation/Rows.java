package portal.isolation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import portal.kernel.IdType;
import portal.testsupport.Superuser;
import portal.web.start.TableCatalogue;
import portal.web.start.TableCatalogue.Kind;

/** Some rows of the database, seen past row-level security: what they say, and whether they have changed. */
record Rows(Map<String, String> conditionByTable) {

    /** Words of the product, such as {@code REQUESTED} and {@code requestOrder}, are everybody's; six digits occur anywhere. */
    /** Each partner counts its own orders, so the same number belongs to many. */
    private static final Pattern ORDER_NUMBER = Pattern.compile("ORD-\\d+");

    private static final Pattern TELLING =
            Pattern.compile("(?![A-Z_]+$|true$|false$|[a-z]+([A-Z][a-z]+)+$|\\d{1,6}$).{5,}");

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Everything of a partner, in all TENANT tables, and what it is and sells. */
    static Rows ofPartner(UUID partner) {
        var conditions = new TreeMap<String, String>();
        TableCatalogue.tables().forEach((table, kind) -> {
            if (kind == Kind.TENANT) {
                conditions.put(table, "partner_id = '" + partner + "'");
            }
        });
        conditions.put("partner", "id = '" + partner + "'");
        conditions.put(
                "product", "id in (select product_id from partner_product where partner_id = '" + partner + "')");
        return new Rows(conditions);
    }

    /** Returns those rows that satisfy a condition; tables without the column are left out. */
    Rows where(String column, String condition) {
        var narrowed = new TreeMap<String, String>();
        var having = Superuser.texts(
                "select table_name from information_schema.columns where column_name = ? and table_schema = 'public'",
                column);
        conditionByTable.forEach((table, already) -> {
            if (having.contains(table)) {
                narrowed.put(table, already + " and " + column + ' ' + condition);
            }
        });
        return new Rows(narrowed);
    }

    /** Returns the rows of these tables. */
    Rows in(String... tables) {
        var kept = new TreeMap<>(conditionByTable);
        kept.keySet().retainAll(List.of(tables));
        return new Rows(kept);
    }

    /** Returns the rows of all other tables. */
    Rows without(String... tables) {
        var kept = new TreeMap<>(conditionByTable);
        kept.keySet().removeAll(List.of(tables));
        return new Rows(kept);
    }

    Rows and(Rows others) {
        var more = new TreeMap<>(conditionByTable);
        more.putAll(others.conditionByTable);
        return new Rows(more);
    }

    Rows and(String table, String condition) {
        var more = new TreeMap<>(conditionByTable);
        more.put(table, condition);
        return new Rows(more);
    }

    Map<String, String> checksums() {
        var sums = new TreeMap<String, String>();
        conditionByTable.forEach((table, condition) -> sums.put(
                table,
                Superuser.texts(
                                "select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '')"
                                        + " from " + table + " t where " + condition)
                        .get(0)));
        return sums;
    }

    /** Every telling text in them; ids also as the API writes them. */
    Set<String> texts() {
        var texts = new HashSet<String>();
        conditionByTable.forEach(
                (table, condition) -> Superuser.texts("select to_jsonb(t) from " + table + " t where " + condition)
                        .forEach(row -> collect(parse(row), texts)));
        return texts;
    }

    private static void collect(JsonNode node, Set<String> texts) {
        if (node.isContainerNode()) {
            node.forEach(child -> collect(child, texts));
        } else if (node.isTextual()
                && TELLING.matcher(node.textValue()).matches()
                && !ORDER_NUMBER.matcher(node.textValue()).matches()) {
            if (IdType.of(node.textValue()).isPresent()) {
                texts.add(digits(node.textValue()));
                return;
            }
            texts.add(node.textValue());
            publicId(node.textValue()).ifPresent(texts::add);
        }
    }

    /** The digits that all public ids of a UUID share, whatever their prefix. */
    private static Optional<String> publicId(String text) {
        try {
            return Optional.of(digits(IdType.ORDER.encode(UUID.fromString(text))));
        } catch (IllegalArgumentException noUuid) {
            return Optional.empty();
        }
    }

    private static String digits(String publicId) {
        return publicId.replaceFirst("^.*_", "");
    }

    private static JsonNode parse(String row) {
        try {
            return JSON.readTree(row);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
