package portal.orders;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import portal.idempotency.Idempotent;
import portal.kernel.DomainException;
import portal.kernel.NamedIds;

/**
 * Assigns many orders in one call, all or none. Locks are always taken in the same order, orders by id, renewed
 * assignments by id, then company by company, so that concurrent assignments and refunds cannot deadlock.
 */
@ApplicationScoped
public class AssignOrders {

    public static final int AT_MOST = 100;

    /**
     * @param startAtPredecessorEnd as in {@link AssignOrder.Command}, for all orders
     */
    public record Command(List<UUID> orderIds, boolean startAtPredecessorEnd, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    LicenceOrders orders;

    @Inject
    RenewableAssignments renewable;

    @Inject
    AssignOrder assignOrder;

    /**
     * Returns the orders' ids in the order given. Errors as in {@link AssignOrder}, for all orders and with the
     * position of the one at fault; INVALID_INPUT for more than 100 orders or a duplicate.
     */
    @Transactional
    @Idempotent
    public List<UUID> handle(Command command) {
        var ids = NamedIds.checked(command.orderIds(), AT_MOST, "order", "orderIds");
        var named = locked(ids);
        renewable.keep(named.stream()
                .map(LicenceOrder::renewsId)
                .filter(Objects::nonNull)
                .toList());
        named.stream()
                .sorted(Comparator.comparing(LicenceOrder::companyId))
                .forEach(order -> assign(order, ids.indexOf(order.id()), command.startAtPredecessorEnd()));
        return ids;
    }

    /** Returns the orders in the order given. */
    private List<LicenceOrder> locked(List<UUID> ids) {
        var found = orders.lock(ids).stream().collect(Collectors.toMap(LicenceOrder::id, Function.identity()));
        for (int i = 0; i < ids.size(); i++) {
            if (!found.containsKey(ids.get(i))) {
                throw DomainException.notFound("order", field(i));
            }
        }
        return ids.stream().map(found::get).toList();
    }

    private void assign(LicenceOrder order, int place, boolean startAtPredecessorEnd) {
        try {
            assignOrder.assign(order, startAtPredecessorEnd);
        } catch (DomainException refusal) {
            throw new DomainException(refusal.code(), refusal.getMessage(), field(place));
        }
    }

    private static String[] field(int place) {
        return new String[] {"orderIds", String.valueOf(place)};
    }
}
