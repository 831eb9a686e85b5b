package portal.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.NamedIds;

/** The partner grants many orders in one call, all or none (product spec, "Orders"). */
@ApplicationScoped
public class AssignOrders {

    public static final int AT_MOST = 100;

    /** @param startAtPredecessorEnd as of {@link AssignOrder.Command}, for all of them */
    public record Command(List<UUID> orderIds, boolean startAtPredecessorEnd, String idempotencyKey)
            implements portal.idempotency.Command {}

    @Inject
    LicenceOrders orders;

    @Inject
    AssignOrder assignOrder;

    /**
     * Returns the orders' ids as they were named; what {@link AssignOrder} refuses, refused for all and with the place of
     * the first order at fault, or INVALID_INPUT for more than 100 orders or one named twice.
     */
    @Transactional
    @Idempotent
    public List<UUID> handle(Command command) {
        var ids = NamedIds.checked(command.orderIds(), AT_MOST, "order", "orderIds");
        var locked = orders.lock(ids).stream().collect(Collectors.toMap(LicenceOrder::id, Function.identity()));
        for (int i = 0; i < ids.size(); i++) {
            assign(locked.get(ids.get(i)), i, command.startAtPredecessorEnd());
        }
        return ids;
    }

    private void assign(LicenceOrder order, int place, boolean startAtPredecessorEnd) {
        var field = new String[] {"orderIds", String.valueOf(place)};
        if (order == null) {
            throw DomainException.notFound("order", field);
        }
        try {
            assignOrder.assign(order, startAtPredecessorEnd);
        } catch (DomainException refusal) {
            throw new DomainException(refusal.code(), refusal.getMessage(), field);
        }
    }
}
