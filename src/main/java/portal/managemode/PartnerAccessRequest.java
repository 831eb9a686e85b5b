package portal.managemode;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import portal.kernel.Ids;
import portal.tenancy.Scope;
import portal.tenancy.TenantEntity;

/** A partner manager's request to enter a company. It is approved once, for a limited time, and never extended. */
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
        this.reason = Reason.validated(reason);
        this.requestedAt = now;
    }

    /** Approves the request from now on; returns whether anything changed: an approval is never replaced. */
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

    /** Revokes the approval. */
    void revoke(Instant now) {
        if (approvedUntil != null && approvedUntil.isAfter(now)) {
            this.approvedUntil = now;
        }
    }

    /** Replaces an erased member's name by the pseudonym. */
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

    /** Returns whether a distributor made the request to a company of its reseller. */
    boolean isFromDistributor() {
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
