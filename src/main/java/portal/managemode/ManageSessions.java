package portal.managemode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.kernel.NativeScalars;

/** The manage sessions within the scope. */
@ApplicationScoped
class ManageSessions implements PanacheRepositoryBase<ManageSession, UUID> {

    /** The session, once no write of its own is under way any more; locked until the transaction ends. NOT_FOUND. */
    ManageSession lock(UUID id) {
        var session = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (session == null) {
            throw DomainException.notFound("manage session", "manageSessionId");
        }
        return session;
    }

    List<ManageSession> lockTouchedBy(UUID memberId) {
        return find("actorId = ?1 or endedBy = ?1", Sort.by("id"), memberId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The ids of the sessions in the company that are live. */
    List<UUID> live(UUID companyId, Instant now) {
        return stream("companyId = ?1 and endedAt is null and expiresAt > ?2", companyId, now)
                .map(ManageSession::id)
                .toList();
    }

    /** How many sessions of the partner are live; whoever counts goes before whoever counts next. */
    long countLive(UUID partnerId, Instant now) {
        NativeScalars.query(
                        getEntityManager(),
                        "select cast(pg_advisory_xact_lock(hashtextextended('manage_session ' || :partner, 0)) as text) as locked",
                        "locked",
                        String.class)
                .setParameter("partner", partnerId.toString())
                .getSingleResult();
        return count("partnerId = ?1 and endedAt is null and expiresAt > ?2", partnerId, now);
    }
}
