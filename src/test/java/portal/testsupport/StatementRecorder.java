package portal.testsupport;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Notes the SQL that Hibernate sends while somebody listens. Requests run on other threads than tests. */
@PersistenceUnitExtension
public class StatementRecorder implements StatementInspector {

    private static final long serialVersionUID = 1;

    private static List<String> heard;

    static synchronized List<String> during(Runnable action) {
        heard = new ArrayList<>();
        try {
            action.run();
            return heard;
        } finally {
            heard = null;
        }
    }

    @Override
    public String inspect(String sql) {
        note(sql);
        return sql;
    }

    private static void note(String sql) {
        var listener = heard;
        if (listener != null) {
            synchronized (listener) {
                listener.add(sql);
            }
        }
    }
}
