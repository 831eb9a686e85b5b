package portal.licences;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import portal.orders.OrderAssigned;

/** An assignment's and an allocation's state follow from the clock alone. */
class AssignmentTest {

    private static final Instant START = Instant.parse("2026-05-01T10:00:00Z");
    private static final Instant END = Instant.parse("2027-05-01T10:00:00Z");

    private final Assignment assignment = new Assignment(
            new OrderAssigned(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    "ORD-000001",
                    UUID.randomUUID(),
                    3,
                    null,
                    null,
                    null,
                    false,
                    START),
            Term.of(START, ZoneId.of("UTC")),
            true);

    @Test
    void isScheduledThenActiveThenExpired() {
        assertThat(assignment.status(START.minusNanos(1))).isEqualTo(AssignmentStatus.SCHEDULED);
        assertThat(assignment.status(START)).isEqualTo(AssignmentStatus.ACTIVE);
        assertThat(assignment.status(END.minusNanos(1))).isEqualTo(AssignmentStatus.ACTIVE);
        assertThat(assignment.status(END)).isEqualTo(AssignmentStatus.EXPIRED);
    }

    @Test
    void cancelledComesBeforeEverythingElse() {
        assignment.cancel(START.plusSeconds(60));
        for (var now : List.of(START.minusNanos(1), START, END)) {
            assertThat(assignment.status(now)).isEqualTo(AssignmentStatus.CANCELLED);
        }
        assertThat(assignment.quantity()).isZero();
        assertThat(assignment.originalQuantity()).isEqualTo(3);
    }

    @Test
    void suspensionComesAfterTheEndAndBeforeTheTerm() {
        assignment.suspend(START.minusSeconds(60));
        assertThat(assignment.status(START.minusNanos(1))).isEqualTo(AssignmentStatus.SUSPENDED);
        assertThat(assignment.status(START)).isEqualTo(AssignmentStatus.SUSPENDED);
        assertThat(assignment.status(END)).isEqualTo(AssignmentStatus.EXPIRED);
        assignment.reinstate();
        assertThat(assignment.status(START)).isEqualTo(AssignmentStatus.ACTIVE);
    }

    @Test
    void anAllocationLastsUntilTheAssignmentEnds() {
        var allocation = new Allocation(assignment, 1, UUID.randomUUID(), START.plusSeconds(60), false);
        assertThat(allocation.endsAt()).isEqualTo(END);
        assertThat(allocation.status(END.minusNanos(1))).isEqualTo(AllocationStatus.ACTIVE);
        assertThat(allocation.status(END)).isEqualTo(AllocationStatus.EXPIRED);
    }

    @Test
    void aReleasedAllocationEndsThereAndStaysReleased() {
        var allocation = new Allocation(assignment, 1, UUID.randomUUID(), START, false);
        var released = START.plusSeconds(3_600);
        allocation.release(released);
        assertThat(allocation.endsAt()).isEqualTo(released);
        assertThat(allocation.status(END)).isEqualTo(AllocationStatus.RELEASED);
    }
}
