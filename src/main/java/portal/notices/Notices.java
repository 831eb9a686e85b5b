package portal.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;

/** Plans notices inside the transaction of their cause: nothing is sent here, and nothing is owed if it rolls back. */
@ApplicationScoped
public class Notices {

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Transactional(TxType.MANDATORY)
    public void plan(PlannedNotice notice) {
        entities.persist(new Notice(notice, clock.instant()));
    }

    /** Takes back what is planned about a subject and not yet due; what has become mail already stays. */
    @Transactional(TxType.MANDATORY)
    public void supersede(UUID partnerId, UUID subjectId) {
        entities.createNativeQuery("""
                update notice set status = 'SUPERSEDED'
                where partner_id = :partner and subject_id = :subject and status = 'PLANNED'""")
                .setParameter("partner", partnerId)
                .setParameter("subject", subjectId)
                .executeUpdate();
    }
}
