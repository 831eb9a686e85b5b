package portal.managemode;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import portal.kernel.NativeScalars;

/**
 * Once a session's end is stored, waits for writes in progress before the caller is answered: no write is stored after
 * that. It waits outside the ending transaction, whose locks such a write may need.
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
