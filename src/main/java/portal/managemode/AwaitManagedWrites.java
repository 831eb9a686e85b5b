package portal.managemode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import portal.kernel.NativeScalars;

/**
 * Once an end is stored, waits for the writes that were under way in the session, before the end is answered: none is
 * stored after that (identity spec, "Manage mode", step 5). It waits outside the transaction that ends, which may hold rows
 * that such a write waits for.
 */
@ApplicationScoped
class AwaitManagedWrites {

    private static final String AWAIT =
            "select cast(pg_advisory_xact_lock(app.manage_session_lock_key(:session)) as text) as awaited";

    @Inject
    EntityManager entities;

    void of(@Observes(during = TransactionPhase.AFTER_SUCCESS) ManageSessionEnded ended) {
        QuarkusTransaction.requiringNew().run(() -> NativeScalars.query(entities, AWAIT, "awaited", String.class)
                .setParameter("session", ended.sessionId())
                .getSingleResult());
    }
}
