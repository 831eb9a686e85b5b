package portal.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.UUID;
import portal.kernel.NativeScalars;

/** After a refund: mails that are about to be sent and have become untrue are not sent. One that is out is out. */
@ApplicationScoped
public class CancelPendingMails {

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** Those about a subject, and those about ends of the company's licences by which nobody loses access any more. */
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
