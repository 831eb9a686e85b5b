package portal.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import portal.kernel.IdType;
import portal.tenancy.TableCatalogue;

/** What tests ask about stored rows. */
public final class Rows {

    private Rows() {}

    public static int count(String sql, Object... parameters) {
        return Integer.parseInt(Superuser.texts(sql, parameters).get(0));
    }

    /** The UUID behind a public id. */
    public static UUID uuid(IdType type, String id) {
        return type.decode(id).orElseThrow();
    }

    /** Asserts that no row of any table says this. */
    public static void areNowhere(String trace) {
        for (var table : TableCatalogue.tables().keySet()) {
            assertThat(Superuser.texts(
                            "select to_jsonb(t)::text from " + table + " t where position(? in to_jsonb(t)::text) > 0",
                            trace))
                    .as(trace + " in " + table)
                    .isEmpty();
        }
    }
}
