package portal.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import portal.kernel.NativeScalars;

/** After a refund, cancels pending mails that are no longer true. Mails already sent are not affected. */
@ApplicationScoped
public class CancelPendingMails {

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** Cancels mails about a subject, and those about ends of licences by which nobody loses access any more. */
    @Transactional(TxType.MANDATORY)
    public void handle(UUID companyId, UUID subjectId) {
        entities.flush();
        NativeScalars.query(
                        entities,
                        "select app.cancel_pending_mails(:company, :subject, :now) as superseded",
                        "superseded",
                        Integer.class)
                .setParameter("company", companyId)
                .setParameter("subject", subjectId)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }
}
