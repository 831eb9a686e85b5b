package portal.managemode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.kernel.NativeScalars;

/** The manage sessions within the scope. Several are always locked in the order of their ids. */
@ApplicationScoped
class ManageSessions implements PanacheRepositoryBase<ManageSession, UUID> {

    private static final String LIVE = " and endedAt is null and expiresAt > ?1";

    /** Returns the session, locked until the transaction ends; NOT_FOUND. */
    ManageSession lock(UUID id) {
        var session = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (session == null) {
            throw DomainException.notFound("manage session", "manageSessionId");
        }
        return session;
    }

    List<ManageSession> lockTouchedBy(UUID memberId) {
        return lockAll("actorId = ?1 or endedBy = ?1", memberId);
    }

    /** Locks and returns the live sessions in the company. */
    List<ManageSession> lockLiveIn(UUID companyId, Instant now) {
        return lockAll("companyId = ?2" + LIVE, now, companyId);
    }

    /** Locks and returns the live sessions of this partner's member, including those in resellers' companies. */
    List<ManageSession> lockLiveOf(UUID actorPartnerId, UUID actorId, Instant now) {
        return lockAll("actorPartnerId = ?2 and actorId = ?3" + LIVE, now, actorPartnerId, actorId);
    }

    /** Locks and returns the distributor's live sessions in companies of the reseller. */
    List<ManageSession> lockLiveOfDistributor(UUID resellerId, Instant now) {
        return lockAll("partnerId = ?2 and actorPartnerId <> ?2" + LIVE, now, resellerId);
    }

    private List<ManageSession> lockAll(String which, Object... parameters) {
        return find(which, Sort.by("id"), parameters)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * Returns how many sessions of the actor's partner are live, and serialises concurrent callers. Empty if the actor
     * is no longer a member, or its partner no longer related to the one acted in.
     */
    OptionalInt countLive(Instant now) {
        var live = NativeScalars.query(
                        getEntityManager(), "select app.admit_to_manage_mode(:now) as live", "live", Integer.class)
                .setParameter("now", now)
                .getSingleResult();
        return live == null ? OptionalInt.empty() : OptionalInt.of(live);
    }
}
