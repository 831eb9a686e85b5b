package portal.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.tenancy.OrgType;
import portal.tenancy.Role;
import portal.tenancy.Scope;

/** The paths of an order: these and no other. */
@Tag("java")
class LicenceOrderTest {

    private static final Instant NOW = Instant.parse("2031-05-01T10:00:00Z");
    private static final UUID PARTNER = UUID.randomUUID();
    private static final Scope CUSTOMER = scope(OrgType.CUSTOMER, UUID.randomUUID(), "Carla", Role.CUSTOMER_MANAGER);
    private static final Scope DECIDER = scope(OrgType.PARTNER, null, "Paula", Role.PARTNER_MANAGER);

    /** Everything that can be done with an order, and where it leads from where. */
    enum Step {
        ASSIGN(order -> order.assign(DECIDER, false, NOW), Map.of(OrderStatus.REQUESTED, OrderStatus.ASSIGNED)),
        REJECT(order -> order.reject(DECIDER, "No", NOW), Map.of(OrderStatus.REQUESTED, OrderStatus.REJECTED)),
        WITHDRAW(order -> order.withdraw(CUSTOMER, NOW), Map.of(OrderStatus.REQUESTED, OrderStatus.WITHDRAWN)),
        REFUND(order -> order.refund(DECIDER, NOW), Map.of(OrderStatus.ASSIGNED, OrderStatus.REFUNDED));

        private final Consumer<LicenceOrder> act;
        private final Map<OrderStatus, OrderStatus> leads;

        Step(Consumer<LicenceOrder> act, Map<OrderStatus, OrderStatus> leads) {
            this.act = act;
            this.leads = leads;
        }
    }

    private static Scope scope(OrgType orgType, UUID company, String name, Role role) {
        return new Scope(orgType, PARTNER, company, UUID.randomUUID(), name, Set.of(role), null, "portal-spa");
    }

    private static LicenceOrder requested() {
        var command = new RequestOrder.Command(null, 7, "PO-1", null, null, null, null);
        return new LicenceOrder(CUSTOMER, "ORD-000001", UUID.randomUUID(), command, NOW);
    }

    private static LicenceOrder in(OrderStatus status) {
        var order = requested();
        switch (status) {
            case REQUESTED -> {}
            case ASSIGNED -> Step.ASSIGN.act.accept(order);
            case REJECTED -> Step.REJECT.act.accept(order);
            case WITHDRAWN -> Step.WITHDRAW.act.accept(order);
            case REFUNDED -> {
                Step.ASSIGN.act.accept(order);
                Step.REFUND.act.accept(order);
            }
        }
        assertThat(order.status()).isEqualTo(status);
        return order;
    }

    @ParameterizedTest
    @EnumSource
    void onlyTheDefinedTransitionsAreAllowed(OrderStatus from) {
        for (var step : Step.values()) {
            var order = in(from);
            var to = step.leads.get(from);
            if (to == null) {
                var refusal = catchThrowableOfType(DomainException.class, () -> step.act.accept(order));
                assertThat(refusal.code())
                        .isEqualTo(step == Step.REFUND ? ErrorCode.ORDER_NOT_ASSIGNED : ErrorCode.ORDER_NOT_REQUESTED);
                assertThat(refusal.field()).containsExactly("orderId");
                assertThat(order.status()).isEqualTo(from);
            } else {
                step.act.accept(order);
                assertThat(order.status()).isEqualTo(to);
            }
        }
    }

    @Test
    void theDeciderIsRecorded() {
        assertThat(in(OrderStatus.ASSIGNED).decidedByName()).isEqualTo("Paula");
        assertThat(in(OrderStatus.WITHDRAWN).decidedByName()).isEqualTo("Carla");
        assertThat(in(OrderStatus.REJECTED).rejectionReason()).isEqualTo("No");
        assertThat(in(OrderStatus.REFUNDED).refundedByName()).isEqualTo("Paula");
        assertThat(in(OrderStatus.REQUESTED).decidedByName()).isNull();
    }

    @Test
    void aRefundedOrderShowsZeroAndKeepsTheOriginalQuantity() {
        var order = in(OrderStatus.REFUNDED);
        assertThat(order.quantity()).isZero();
        assertThat(order.originalQuantity()).isEqualTo(7);
        assertThat(in(OrderStatus.ASSIGNED).quantity()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"''", "'  '", "'a\tb'"})
    void aRejectionSaysWhyInReadableWords(String reason) {
        var order = requested();
        var refusal = catchThrowableOfType(DomainException.class, () -> order.reject(DECIDER, reason, NOW));
        assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_INPUT);
        assertThat(refusal.field()).containsExactly("reason");
        assertThat(order.status()).isEqualTo(OrderStatus.REQUESTED);
    }
}
