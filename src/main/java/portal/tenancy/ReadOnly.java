package portal.tenancy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Transactions that only read. The database refuses a write in them, so a managing partner's needs no hold on its session
 * (identity spec, "Manage mode", step 5).
 */
@ApplicationScoped
public class ReadOnly {

    @Inject
    TransactionSynchronizationRegistry transaction;

    /** Begins a transaction on this thread in which nothing can be written. */
    public void begin() {
        QuarkusTransaction.begin();
        transaction.putResource(ReadOnly.class, true);
    }

    /** Whether the transaction under way was begun here. */
    public boolean applies() {
        return transaction.getTransactionKey() != null && transaction.getResource(ReadOnly.class) != null;
    }
}
