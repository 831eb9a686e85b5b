package portal.licences;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A free licence of an assignment, mapped for list conditions. {@link Seats} creates and takes them. */
@Entity
@Immutable
@Table(name = "free_seat")
@IdClass(FreeSeat.Key.class)
class FreeSeat {

    record Key(UUID partnerId, UUID assignmentId, int number) {}

    @Id
    private UUID partnerId;

    @Id
    private UUID assignmentId;

    @Id
    private int number;

    protected FreeSeat() {}
}
