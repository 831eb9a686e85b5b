package portal.testsupport;

import java.util.UUID;
import portal.kernel.IdType;

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
}
