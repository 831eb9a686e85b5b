package portal.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import portal.kernel.DomainException;
import portal.kernel.ErrorCode;

/** A row of a TENANT table: its key starts with the selling partner, and updates name it too. */
@MappedSuperclass
public abstract class TenantEntity {

    @Id
    private UUID id;

    @PartitionKey
    @Column(name = "partner_id", nullable = false, updatable = false)
    private UUID partnerId;

    @Version
    private int version;

    protected TenantEntity() {}

    protected TenantEntity(UUID partnerId, UUID id) {
        this.partnerId = partnerId;
        this.id = id;
    }

    public UUID id() {
        return id;
    }

    public UUID partnerId() {
        return partnerId;
    }

    /** Returns the number of changes; equal versions mean the same state. */
    public int version() {
        return version;
    }

    /** Requires that nobody has changed the row since the caller read it: STALE_VERSION. Null skips the check. */
    public void requireVersion(Integer expected) {
        if (expected != null && expected != version) {
            throw new DomainException(
                    ErrorCode.STALE_VERSION, "Somebody else has changed this. Reload it and try again.", "version");
        }
    }
}
