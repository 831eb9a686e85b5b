package portal.orders;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.kernel.NativeScalars;

/** The orders within the scope. */
@ApplicationScoped
class LicenceOrders implements PanacheRepositoryBase<LicenceOrder, UUID> {

    /** The order, locked until the transaction ends; NOT_FOUND outside the scope. */
    LicenceOrder lock(UUID orderId) {
        var order = findById(orderId, LockModeType.PESSIMISTIC_WRITE);
        if (order == null) {
            throw DomainException.notFound("order", "orderId");
        }
        return order;
    }

    /** The next human number; unique, not gapless. */
    String nextNumber() {
        var next = NativeScalars.query(
                        getEntityManager(), "select nextval('licence_order_number') as next", "next", Long.class)
                .getSingleResult();
        return String.format("ORD-%06d", next);
    }
}
