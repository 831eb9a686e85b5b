package portal.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import portal.members.MemberErased;

/** Replaces an erased person's name by the pseudonym in orders. */
@ApplicationScoped
class EraseFromOrders {

    @Inject
    LicenceOrders orders;

    void of(@Observes MemberErased erased) {
        orders.lockTouchedBy(erased.partnerId(), erased.memberId())
                .forEach(order -> order.erase(erased.memberId(), erased.pseudonym()));
        orders.flush();
    }
}
