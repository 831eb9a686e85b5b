package portal.partners;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;
import portal.kernel.Ids;
import portal.kernel.Text;

/**
 * An organisation that sells to and manages companies: the tenant. A partner with a parent is a reseller, the parent
 * its distributor; there is only one such level.
 */
@Entity
@Table(name = "partner")
class Partner {

    @Id
    private UUID id;

    private String kind = "PARTNER";
    private String name;
    private Instant createdAt;
    private int expiringDays = 30;
    private UUID parentId;

    @Enumerated(EnumType.STRING)
    private DistributorAccess distributorAccess = DistributorAccess.DENIED;

    @Version
    private int version;

    protected Partner() {}

    Partner(String name, Instant now) {
        this.id = Ids.next();
        this.name = Text.withoutLinks(name, 200, "name");
        this.createdAt = now;
    }

    /** Sets how many days before its end a licence counts as expiring; refuses values outside 1–365. */
    void expiringWithin(int days) {
        if (days < 1 || days > 365) {
            throw DomainException.invalid("Name 1 to 365 days.", "expiringDays");
        }
        this.expiringDays = days;
    }

    /**
     * Sets or removes the distributor. Access granted to the previous one is not carried over.
     *
     * @param distributes whether this partner is a distributor itself
     */
    void resellFor(Partner distributor, boolean distributes) {
        if (distributor != null && (distributes || distributor.id.equals(id))) {
            throw new DomainException(
                    ErrorCode.CONFLICT, "A distributor cannot have a distributor itself.", "partnerId");
        }
        if (distributor != null && distributor.parentId != null) {
            throw new DomainException(ErrorCode.CONFLICT, "A reseller cannot be a distributor.", "distributorId");
        }
        var parent = distributor == null ? null : distributor.id;
        if (!Objects.equals(parent, parentId)) {
            this.parentId = parent;
            this.distributorAccess = DistributorAccess.DENIED;
        }
    }

    /** Sets the distributor's access; returns whether it changed. */
    boolean grantDistributor(DistributorAccess access) {
        if (parentId == null && access == DistributorAccess.ALLOWED) {
            throw new DomainException(ErrorCode.CONFLICT, "Your organisation has no distributor.", "distributorAccess");
        }
        boolean changes = access != distributorAccess;
        this.distributorAccess = access;
        return changes;
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    int expiringDays() {
        return expiringDays;
    }

    UUID parentId() {
        return parentId;
    }

    DistributorAccess distributorAccess() {
        return distributorAccess;
    }
}
