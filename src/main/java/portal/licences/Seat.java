package portal.licences;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One licence of an assignment, for lists to ask whether it is free. {@link Seats} makes and changes them. */
@Entity
@Immutable
@Table(name = "seat")
@IdClass(Seat.Key.class)
class Seat {

    record Key(UUID partnerId, UUID assignmentId, int number) {}

    @Id
    private UUID partnerId;

    @Id
    private UUID assignmentId;

    @Id
    private int number;

    private UUID allocationId;

    protected Seat() {}
}
