package portal.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import portal.kernel.IdType;
import portal.web.start.TableCatalogue;

/** Queries about stored rows. */
public final class Rows {

    private Rows() {}

    public static int count(String sql, Object... parameters) {
        return Integer.parseInt(Superuser.texts(sql, parameters).get(0));
    }

    /** The UUID behind a public id. */
    public static UUID uuid(IdType type, String id) {
        return type.decode(id).orElseThrow();
    }

    /** Asserts that no row of any table says any of these. */
    public static void areNowhere(String... traces) {
        // Rows are read as text, not as JSON, which takes several times as long: in both, these characters are
        // themselves.
        assertThat(traces).allSatisfy(trace -> assertThat(trace).matches("[0-9A-Za-z @.-]+"));
        var patterns = Stream.of(traces).map(trace -> '%' + trace + '%').toArray(String[]::new);
        for (var table : TableCatalogue.tables().keySet()) {
            assertThat(Superuser.texts(
                            "select t::text from " + table + " t where t::text like any (?)", (Object) patterns))
                    .as("any of " + List.of(traces) + " in " + table)
                    .isEmpty();
        }
    }
}
