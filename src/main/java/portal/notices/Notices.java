package portal.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Plans notices inside the transaction of their cause: nothing is sent here, and a rollback discards them. */
@ApplicationScoped
public class Notices {

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    @Inject
    MailLimits limits;

    /**
     * Plans a notice and counts it against the limit of its kind; COOLING_DOWN for this field if the limit refuses it.
     * Call it last: it holds a lock until the transaction ends.
     */
    @Transactional(TxType.MANDATORY)
    public void plan(PlannedNotice notice, String... field) {
        var heldUntil = limits.count(notice, field);
        entities.persist(new Notice(notice, clock.instant(), heldUntil));
    }

    /** Counts a notice that the database plans itself. Returns until when it is delayed, null if it is not. */
    @Transactional(TxType.MANDATORY)
    public Instant count(PlannedNotice notice) {
        return limits.count(notice);
    }

    /** Cancels notices about a subject that are not yet due; existing mails stay. */
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
