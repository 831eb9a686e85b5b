package portal.managemode;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.kernel.Ids;
import portal.tenancy.OrgType;
import portal.tenancy.Scope;
import portal.tenancy.TenantEntity;

/** A partner manager's session in one company. It ends once, by somebody or by time; it is never extended. */
@Entity
@Table(name = "manage_session")
class ManageSession extends TenantEntity {

    private static final int DEFAULT_MINUTES = 60;

    @Column(updatable = false)
    private UUID companyId;

    @Column(updatable = false)
    private UUID actorPartnerId;

    @Column(updatable = false)
    private UUID actorId;

    private String actorName;

    @Column(updatable = false)
    private String actorIssuer;

    private String actorSubject;

    @Column(updatable = false)
    private String reason;

    @Column(updatable = false)
    private Instant startedAt;

    @Column(updatable = false)
    private Instant expiresAt;

    private Instant endedAt;
    private UUID endedBy;
    private String endedByName;

    @Enumerated(EnumType.STRING)
    private OrgType endedBySide;

    @Enumerated(EnumType.STRING)
    private ManageSessionEndCause endedBecause;

    protected ManageSession() {}

    ManageSession(Scope actor, SignedIn who, UUID companyId, String reason, Integer minutes, Instant now) {
        super(actor.partnerId(), Ids.next());
        this.companyId = companyId;
        this.actorPartnerId = actor.actorPartnerId();
        this.actorId = actor.actorId();
        this.actorName = actor.actorName();
        this.actorIssuer = who.issuer();
        this.actorSubject = who.subject();
        this.reason = Reason.validated(reason);
        this.startedAt = now;
        this.expiresAt = now.plus(length(minutes));
    }

    private static Duration length(Integer minutes) {
        var length = Duration.ofMinutes(minutes == null ? DEFAULT_MINUTES : minutes);
        if (length.compareTo(ManageConfig.LONGEST) > 0 || length.toMinutes() < 1) {
            throw DomainException.invalid("A session lasts 1 to 480 minutes.", "minutes");
        }
        return length;
    }

    boolean isLive(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }

    /**
     * Ends a live session; returns whether anything changed.
     *
     * @param because the precondition that no longer holds; null if the session itself was ended
     */
    boolean end(Scope by, ManageSessionEndCause because, Instant now) {
        if (!isLive(now)) {
            return false;
        }
        this.endedAt = now;
        this.endedBy = by.actorId();
        this.endedByName = by.actorName();
        this.endedBySide = by.side();
        this.endedBecause = because;
        return true;
    }

    /** Replaces an erased member's name and sign-in by the pseudonym: nobody can act through the session any more. */
    void erase(UUID memberId, String pseudonym) {
        if (memberId.equals(actorId)) {
            this.actorName = pseudonym;
            this.actorSubject = pseudonym;
        }
        if (memberId.equals(endedBy)) {
            this.endedByName = pseudonym;
        }
    }

    ManageSessionStatus status(Instant now) {
        if (endedAt != null) {
            return endedBy.equals(actorId) ? ManageSessionStatus.LEFT : ManageSessionStatus.ENDED;
        }
        return isLive(now) ? ManageSessionStatus.LIVE : ManageSessionStatus.EXPIRED;
    }

    UUID companyId() {
        return companyId;
    }

    UUID actorId() {
        return actorId;
    }

    String actorName() {
        return actorName;
    }

    String actorIssuer() {
        return actorIssuer;
    }

    String actorSubject() {
        return actorSubject;
    }

    String reason() {
        return reason;
    }

    Instant startedAt() {
        return startedAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    Instant endedAt() {
        return endedAt;
    }

    String endedByName() {
        return endedByName;
    }

    OrgType endedBySide() {
        return endedBySide;
    }

    ManageSessionEndCause endedBecause() {
        return endedBecause;
    }
}
