package portal.licences;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The assignments within the scope. */
@ApplicationScoped
class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

    /** Keeps an assignment's terms from changing while licences of it are being allocated; allocators do not wait. */
    Optional<Assignment> share(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_READ));
    }

    /** As {@link #share}, for several: in the order of their ids, like all who lock more than one. */
    void shareAll(Collection<UUID> ids) {
        find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /** Waits until nobody else allocates from the assignment, and keeps everybody out until the transaction ends. */
    Optional<Assignment> lock(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** As {@link #lock}, for several, in the order of their ids. */
    void lockAll(Collection<UUID> ids) {
        find("id in ?1 order by id", ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Active assignments of a product, the latest end first: the order in which they are drawn from. */
    List<Assignment> active(UUID companyId, Collection<UUID> productIds, Instant now) {
        return list(
                "companyId = ?1 and productId in ?2 and startsAt <= ?3 and licenceExpiresAt > ?3 order by licenceExpiresAt desc, id desc",
                companyId,
                productIds,
                now);
    }

    /** When the last licences of a company end; null if none of them lasts beyond now. */
    Instant lastEnd(UUID companyId, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select max(licenceExpiresAt) from Assignment"
                                + " where companyId = :company and licenceExpiresAt > :now",
                        Instant.class)
                .setParameter("company", companyId)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** The products of which a company has active assignments. */
    List<UUID> activeProducts(UUID companyId, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select distinct productId from Assignment"
                                + " where companyId = :company and startsAt <= :now and licenceExpiresAt > :now",
                        UUID.class)
                .setParameter("company", companyId)
                .setParameter("now", now)
                .getResultList();
    }
}
