package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import portal.notices.DeliveryStatus;

/** The invited managers of a partner without a manager, as far as the operator may see them. */
@ApplicationScoped
class InvitedManagers {

    /** An invited manager and the status of the last mail; PLANNED while it is not written yet. */
    record Awaited(UUID memberId, DeliveryStatus mail, Instant triedAt) {}

    @Inject
    EntityManager entities;

    /** Locks and returns them; empty once somebody has accepted. */
    List<Awaited> lock(UUID partnerId) {
        return entities.createNativeQuery(
                        "select member_id, mail_status, mail_tried_at from app.pending_managers(:partner)")
                .unwrap(NativeQuery.class)
                .addScalar("member_id", UUID.class)
                .addScalar("mail_status", String.class)
                .addScalar("mail_tried_at", Instant.class)
                .setParameter("partner", partnerId)
                .setTupleTransformer((row, columns) -> new Awaited(
                        (UUID) row[0],
                        row[1] == null ? DeliveryStatus.PLANNED : DeliveryStatus.valueOf((String) row[1]),
                        (Instant) row[2]))
                .getResultList();
    }
}
