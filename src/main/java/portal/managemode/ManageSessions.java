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

/** The manage sessions within the scope. Whoever locks several does so in the order of their ids. */
@ApplicationScoped
class ManageSessions implements PanacheRepositoryBase<ManageSession, UUID> {

    private static final String LIVE = " and endedAt is null and expiresAt > ?1";

    /** The session, locked until the transaction ends; NOT_FOUND. */
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

    /** Those that are live in the company. */
    List<ManageSession> lockLiveIn(UUID companyId, Instant now) {
        return lockAll("companyId = ?2" + LIVE, now, companyId);
    }

    /** Those that are live of this member of the partner, its resellers' companies included. */
    List<ManageSession> lockLiveOf(UUID actorPartnerId, UUID actorId, Instant now) {
        return lockAll("actorPartnerId = ?2 and actorId = ?3" + LIVE, now, actorPartnerId, actorId);
    }

    /** Those that are live in companies of the reseller and are not the reseller's own. */
    List<ManageSession> lockLiveOfDistributor(UUID resellerId, Instant now) {
        return lockAll("partnerId = ?2 and actorPartnerId <> ?2" + LIVE, now, resellerId);
    }

    private List<ManageSession> lockAll(String which, Object... parameters) {
        return find(which, Sort.by("id"), parameters)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * How many sessions of the actor's partner are live, wherever; whoever counts goes before whoever counts next. Empty if
     * the actor has lost its place, or its partner the relation to the one acted in.
     */
    OptionalInt countLive(Instant now) {
        var live = NativeScalars.query(
                        getEntityManager(), "select app.admit_to_manage_mode(:now) as live", "live", Integer.class)
                .setParameter("now", now)
                .getSingleResult();
        return live == null ? OptionalInt.empty() : OptionalInt.of(live);
    }
}
