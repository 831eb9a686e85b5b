package portal.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/**
 * Transactions that only read. The database refuses a write in them, so a managing partner's needs no hold on its session
 * (identity spec, "Manage mode", step 5), and nobody looks for changes in what was read, before each further statement and
 * at the end.
 *
 * <p>PostgreSQL plans each of their statements for the very partner and company that ask: those differ a thousandfold in
 * size, and one plan for all of them reads and sorts the whole of a large one for every page.
 */
@ApplicationScoped
public class ReadOnly {

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    Session session;

    /** Begins a transaction on this thread in which nothing can be written. */
    public void begin() {
        QuarkusTransaction.begin();
        transaction.putResource(ReadOnly.class, true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        session.setDefaultReadOnly(true);
    }

    /** Runs work in such a transaction, which ends with it. */
    public <T> T call(Supplier<T> work) {
        begin();
        boolean done = false;
        try {
            var result = work.get();
            done = true;
            return result;
        } finally {
            if (done) {
                QuarkusTransaction.commit();
            } else {
                QuarkusTransaction.rollback();
            }
        }
    }

    /** Whether the transaction under way was begun here. */
    public boolean applies() {
        return transaction.getTransactionKey() != null && transaction.getResource(ReadOnly.class) != null;
    }
}
