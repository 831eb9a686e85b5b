package portal.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * A learner's latest licence end for one product. The database derives it from the allocations, so that lists of
 * learners can be sorted by it; read-only here.
 */
@Entity
@Immutable
@Table(name = "learner_licence")
class LearnerLicence {

    /** The allocation's id. */
    @Id
    @Column(name = "allocation_id")
    private UUID id;

    @Column(name = "partner_id")
    private UUID partnerId;

    private UUID companyId;
    private UUID productId;
    private UUID assignmentId;
    private Instant endsAt;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "learner_id", referencedColumnName = "id", insertable = false, updatable = false)
    @JoinColumn(name = "partner_id", referencedColumnName = "partner_id", insertable = false, updatable = false)
    private Membership learner;

    protected LearnerLicence() {}

    UUID id() {
        return id;
    }

    Instant endsAt() {
        return endsAt;
    }

    Membership learner() {
        return learner;
    }
}
