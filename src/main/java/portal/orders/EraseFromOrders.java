package portal.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import portal.members.MemberErased;

/** Orders bear the names of who placed and decided on them, as they were then; an erased person's gives way to the pseudonym. */
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
