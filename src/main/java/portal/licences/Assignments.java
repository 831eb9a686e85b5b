package portal.licences;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import portal.kernel.ByKeys;

/** The assignments within the scope. */
@ApplicationScoped
class Assignments implements PanacheRepositoryBase<Assignment, UUID> {

    /** Keeps an assignment's terms from changing while licences of it are being allocated; allocators do not wait. */
    Optional<Assignment> share(UUID id) {
        return locked(id, LockModeType.PESSIMISTIC_READ);
    }

    /** As {@link #share}, for several: in the order of their ids, like all who lock more than one. */
    void shareAll(Collection<UUID> ids) {
        find("among(id, ?1) order by id", (Object) ids.toArray(UUID[]::new))
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /** Waits until nobody else allocates from the assignment, and keeps everybody out until the transaction ends. */
    Optional<Assignment> lock(UUID id) {
        return locked(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * As {@link #share} or, alone, as {@link #lock}, together with others, in the order of their ids; the named one as it is
     * then.
     */
    Optional<Assignment> hold(UUID id, Collection<UUID> others, boolean alone) {
        var all = new TreeSet<>(others);
        all.add(id);
        var mode = alone ? LockModeType.PESSIMISTIC_WRITE : LockModeType.PESSIMISTIC_READ;
        all.forEach(each -> locked(each, mode));
        return findByIdOptional(id);
    }

    /** As it is once the lock is held: it may have been cancelled since it was read to choose from. */
    private Optional<Assignment> locked(UUID id, LockModeType mode) {
        var found = findByIdOptional(id);
        found.ifPresent(assignment -> getEntityManager().refresh(assignment, mode));
        return found;
    }

    /** What was granted on an order, locked like {@link #lock}. */
    Assignment lockOf(UUID partnerId, UUID orderId) {
        return find("partnerId = ?1 and orderId = ?2", partnerId, orderId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }

    /** What was granted on each of these orders of a partner. */
    List<Assignment> ofOrders(UUID partnerId, Collection<UUID> orderIds) {
        return ByKeys.find(
                getEntityManager(),
                Assignment.class,
                "orderId",
                orderIds,
                (criteria, assignment) -> criteria.equal(assignment.get("partnerId"), partnerId));
    }

    /** As {@link #lock}, for several, in the order of their ids. */
    void lockAll(Collection<UUID> ids) {
        find("among(id, ?1) order by id", (Object) ids.toArray(UUID[]::new))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Active assignments of a product, the latest end first: the order in which they are drawn from. */
    List<Assignment> active(UUID companyId, Collection<UUID> productIds, Instant now) {
        return list(
                "companyId = ?1 and among(productId, ?2) and cancelledAt is null and suspendedAt is null and startsAt <= ?3 and licenceExpiresAt > ?3 order by licenceExpiresAt desc, id desc",
                companyId,
                productIds.toArray(UUID[]::new),
                now);
    }

    /** When the last licences of a company end; null if none of them lasts beyond now. */
    Instant lastEnd(UUID companyId, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select max(licenceExpiresAt) from Assignment"
                                + " where companyId = :company and cancelledAt is null and licenceExpiresAt > :now",
                        Instant.class)
                .setParameter("company", companyId)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** When licences of a company end after an instant. */
    List<Instant> endsAfter(UUID companyId, Instant at) {
        return getEntityManager()
                .createQuery(
                        "select distinct licenceExpiresAt from Assignment"
                                + " where companyId = :company and cancelledAt is null and licenceExpiresAt > :at",
                        Instant.class)
                .setParameter("company", companyId)
                .setParameter("at", at)
                .getResultList();
    }

    /** The products of which a company has active assignments. */
    List<UUID> activeProducts(UUID companyId, Instant now) {
        return getEntityManager()
                .createQuery(
                        "select distinct productId from Assignment"
                                + " where companyId = :company and cancelledAt is null and suspendedAt is null and startsAt <= :now and licenceExpiresAt > :now",
                        UUID.class)
                .setParameter("company", companyId)
                .setParameter("now", now)
                .getResultList();
    }
}
