package portal.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.function.Supplier;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/**
 * Read-only transactions. The database refuses writes in them, so they need no lock on a manage session, and Hibernate
 * does not check for changes before statements.
 *
 * <p>PostgreSQL plans each of their statements for the actual partner and company: those differ a thousandfold in size,
 * and a generic plan reads and sorts all of a large one for every page.
 */
@ApplicationScoped
public class ReadOnly {

    @Inject
    TransactionSynchronizationRegistry transaction;

    @Inject
    Session session;

    /** Begins a read-only transaction on this thread. */
    public void begin() {
        QuarkusTransaction.begin();
        transaction.putResource(ReadOnly.class, true);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        session.setDefaultReadOnly(true);
    }

    /** Runs work in a read-only transaction. */
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

    /** Returns whether the current transaction was begun here. */
    public boolean applies() {
        return transaction.getTransactionKey() != null && transaction.getResource(ReadOnly.class) != null;
    }
}
