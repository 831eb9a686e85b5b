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
 * The partner grants many orders in one call, all or none (product spec, "Orders"). Locks are taken in one order, whatever
 * the order named: orders by id, what they renew by id, then company by company; so those who assign at the same time, or
 * refund what is renewed, wait for each other instead of in a circle.
 */
@ApplicationScoped
public class AssignOrders {

    public static final int AT_MOST = 100;

    /** @param startAtPredecessorEnd as of {@link AssignOrder.Command}, for all of them */
    public record Command(List<UUID> orderIds, boolean startAtPredecessorEnd, String idempotencyKey)
            implements portal.idempotency.IdempotentCommand {}

    @Inject
    LicenceOrders orders;

    @Inject
    RenewableAssignments renewable;

    @Inject
    AssignOrder assignOrder;

    /**
     * Returns the orders' ids as they were named; what {@link AssignOrder} refuses, refused for all and with the place of
     * an order at fault, or INVALID_INPUT for more than 100 orders or one named twice.
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

    /** As they were named. */
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
