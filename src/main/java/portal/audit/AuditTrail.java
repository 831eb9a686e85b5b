package portal.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import portal.kernel.IdType;

/** Appends to the audit trail, inside the transaction of the change; a change without its entry cannot be committed. */
@ApplicationScoped
public class AuditTrail {

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Records one change.
     *
     * @param partnerId the tenant that the change concerns
     * @param companyId the company it concerns; null if none
     * @param action what was done, in the API's words, for example {@code requestOrder}
     * @param details facts worth reading later; no secrets
     */
    @Transactional(TxType.MANDATORY)
    public void record(
            UUID partnerId,
            UUID companyId,
            String action,
            IdType subjectType,
            UUID subjectId,
            Map<String, String> details) {
        entities.persist(
                new AuditEntry(partnerId, companyId, action, subjectType, subjectId, details, clock.instant()));
    }
}
