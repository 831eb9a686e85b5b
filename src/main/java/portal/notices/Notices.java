package portal.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

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
}
