package portal.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A learner's past or current licence of a product, mapped read-only to find learners without one. */
@Entity
@Immutable
@Table(name = "allocation")
class HeldLicence {

    @Id
    private UUID id;

    @Column(name = "partner_id")
    private UUID partnerId;

    private UUID companyId;
    private UUID learnerId;
    private UUID productId;
    private UUID assignmentId;
    private Instant startsAt;
    private Instant endsAt;
    private String closedAs;

    protected HeldLicence() {}
}
