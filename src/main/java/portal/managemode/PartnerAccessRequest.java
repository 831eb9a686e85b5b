package portal.managemode;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import portal.kernel.Ids;
import portal.tenancy.Scope;
import portal.tenancy.TenantEntity;

/** A partner manager asks a company to be let in, and is let in for a while. It is approved once, and never longer. */
@Entity
@Table(name = "partner_access_request")
class PartnerAccessRequest extends TenantEntity {

    private UUID companyId;
    private UUID actorPartnerId;
    private UUID requestedBy;
    private String requestedByName;
    private String reason;
    private Instant requestedAt;
    private Instant approvedAt;
    private UUID approvedBy;
    private String approvedByName;
    private Instant approvedUntil;

    protected PartnerAccessRequest() {}

    PartnerAccessRequest(Scope actor, UUID companyId, String reason, Instant now) {
        super(actor.partnerId(), Ids.next());
        this.companyId = companyId;
        this.actorPartnerId = actor.actorPartnerId();
        this.requestedBy = actor.actorId();
        this.requestedByName = actor.actorName();
        this.reason = Reason.worded(reason);
        this.requestedAt = now;
    }

    /** Lets the one who asked in from now on. Returns whether anything changed: what is approved stays as it is. */
    boolean approve(Scope by, Instant now, Duration lasts) {
        if (approvedAt != null) {
            return false;
        }
        this.approvedAt = now;
        this.approvedBy = by.actorId();
        this.approvedByName = by.actorName();
        this.approvedUntil = now.plus(lasts);
        return true;
    }

    /** Whoever was let in no longer is. */
    void revoke(Instant now) {
        if (approvedUntil != null && approvedUntil.isAfter(now)) {
            this.approvedUntil = now;
        }
    }

    /** Puts the pseudonym of an erased member in the place of the name. */
    void erase(UUID memberId, String pseudonym) {
        if (memberId.equals(requestedBy)) {
            this.requestedByName = pseudonym;
        }
        if (memberId.equals(approvedBy)) {
            this.approvedByName = pseudonym;
        }
    }

    PartnerAccessRequestStatus status(Instant now) {
        if (approvedAt == null) {
            return PartnerAccessRequestStatus.OPEN;
        }
        return now.isBefore(approvedUntil) ? PartnerAccessRequestStatus.APPROVED : PartnerAccessRequestStatus.OVER;
    }

    UUID companyId() {
        return companyId;
    }

    UUID requestedBy() {
        return requestedBy;
    }

    /** Whether a distributor asks a company of its reseller. */
    boolean isDistributors() {
        return !actorPartnerId.equals(partnerId());
    }

    String requestedByName() {
        return requestedByName;
    }

    String reason() {
        return reason;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    Instant approvedAt() {
        return approvedAt;
    }

    UUID approvedBy() {
        return approvedBy;
    }

    String approvedByName() {
        return approvedByName;
    }

    Instant approvedUntil() {
        return approvedUntil;
    }
}
