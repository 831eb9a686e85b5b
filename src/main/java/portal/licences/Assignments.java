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

    /** Takes a shared lock, so that an assignment does not change while licences are allocated concurrently. */
    Optional<Assignment> share(UUID id) {
        return locked(id, LockModeType.PESSIMISTIC_READ);
    }

    /** As {@link #share}, for several, in the order of their ids to avoid deadlocks. */
    void shareAll(Collection<UUID> ids) {
        find("among(id, ?1) order by id", (Object) ids.toArray(UUID[]::new))
                .withLock(LockModeType.PESSIMISTIC_READ)
                .list();
    }

    /** Takes an exclusive lock: waits for concurrent allocations and blocks later ones until the transaction ends. */
    Optional<Assignment> lock(UUID id) {
        return locked(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * Locks several assignments in the order of their ids: the named one as {@link #lock} if {@code alone}, else as
     * {@link #share}. Returns the named one, re-read.
     */
    Optional<Assignment> hold(UUID id, Collection<UUID> others, boolean alone) {
        var all = new TreeSet<>(others);
        all.add(id);
        var mode = alone ? LockModeType.PESSIMISTIC_WRITE : LockModeType.PESSIMISTIC_READ;
        all.forEach(each -> locked(each, mode));
        return findByIdOptional(id);
    }

    /** Re-reads it once locked: it may have been cancelled since. */
    private Optional<Assignment> locked(UUID id, LockModeType mode) {
        var found = findByIdOptional(id);
        found.ifPresent(assignment -> getEntityManager().refresh(assignment, mode));
        return found;
    }

    /** Returns the assignment of an order, locked as in {@link #lock}. */
    Assignment lockOf(UUID partnerId, UUID orderId) {
        return find("partnerId = ?1 and orderId = ?2", partnerId, orderId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResult();
    }

    /** Returns the assignments of these orders of a partner. */
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

    /** Returns active assignments of a product, the latest end first: the order in which they are drawn from. */
    List<Assignment> active(UUID companyId, Collection<UUID> productIds, Instant now) {
        return list(
                "companyId = ?1 and among(productId, ?2) and cancelledAt is null and suspendedAt is null and startsAt <= ?3 and licenceExpiresAt > ?3 order by licenceExpiresAt desc, id desc",
                companyId,
                productIds.toArray(UUID[]::new),
                now);
    }

    /** Returns the last end of a company's licences; null if none ends in the future. */
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

    /** Returns the ends of a company's licences after an instant. */
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

    /** Returns the products of which a company has active assignments. */
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
