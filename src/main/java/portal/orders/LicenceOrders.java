package portal.orders;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import portal.kernel.ByKeys;
import portal.kernel.DomainException;
import portal.kernel.NativeScalars;
import portal.tenancy.CurrentScope;

/** The orders within the scope. */
@ApplicationScoped
class LicenceOrders implements PanacheRepositoryBase<LicenceOrder, UUID> {

    @Inject
    CurrentScope currentScope;

    /** Returns the order, locked until the transaction ends; NOT_FOUND outside the scope. */
    LicenceOrder lock(UUID orderId) {
        return lock(List.of(orderId)).stream()
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("order", "orderId"));
    }

    /** Locks these orders in the order of their ids, to avoid deadlocks. */
    List<LicenceOrder> lock(Collection<UUID> orderIds) {
        return find("partnerId = ?1 and among(id, ?2) order by id", partner(), orderIds.toArray(UUID[]::new))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Returns the orders among these that the scope may see. */
    List<LicenceOrder> among(Collection<UUID> orderIds) {
        return ByKeys.find(getEntityManager(), LicenceOrder.class, orderIds);
    }

    /** Repeats the row-level security condition, so that the same index is always used. */
    private UUID partner() {
        return currentScope.require().partnerId();
    }

    /** Locks all orders that this member placed, decided on or refunded, in the order of their ids. */
    List<LicenceOrder> lockTouchedBy(UUID partnerId, UUID memberId) {
        return find(
                        "partnerId = ?1 and (requestedBy = ?2 or decidedBy = ?2 or refundedBy = ?2)",
                        Sort.by("id"),
                        partnerId,
                        memberId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Returns the next human number; unique, not gapless. */
    String nextNumber() {
        var next = NativeScalars.query(
                        getEntityManager(), "select nextval('licence_order_number') as next", "next", Long.class)
                .getSingleResult();
        return String.format("ORD-%06d", next);
    }
}
