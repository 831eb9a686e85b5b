package portal.managemode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.kernel.NativeScalars;

/** The requests to be let in, within the scope. Whoever locks several does so in the order of their ids. */
@ApplicationScoped
class PartnerAccessRequests implements PanacheRepositoryBase<PartnerAccessRequest, UUID> {

    /** The request, locked until the transaction ends; or NOT_FOUND. */
    PartnerAccessRequest lock(UUID id) {
        var request = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw DomainException.notFound("partner access request", "partnerAccessRequestId");
        }
        return request;
    }

    /** What the member has asked this company and was not answered yet. */
    Optional<PartnerAccessRequest> open(UUID companyId, UUID memberId) {
        return find("companyId = ?1 and requestedBy = ?2 and approvedAt is null", companyId, memberId)
                .firstResultOptional();
    }

    /** Whether the company lets this member in now. */
    boolean letIn(UUID companyId, UUID memberId, Instant now) {
        return count("companyId = ?1 and requestedBy = ?2 and approvedUntil > ?3", companyId, memberId, now) > 0;
    }

    List<PartnerAccessRequest> lockTouchedBy(UUID memberId) {
        return lockAll("requestedBy = ?1 or approvedBy = ?1", memberId);
    }

    /** Ends the approvals whose ground is gone: in the scope's companies, and of its people at its resellers. */
    void endGroundless(Instant now) {
        NativeScalars.query(
                        getEntityManager(),
                        "select app.revoke_invalid_approvals(:now) as ended",
                        "ended",
                        Integer.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Whom the company lets in now. Waits for whoever is ending some of them, and is without those. */
    List<PartnerAccessRequest> lockApproved(UUID companyId, Instant now) {
        return lockAll("companyId = ?1 and approvedUntil > ?2", companyId, now);
    }

    private List<PartnerAccessRequest> lockAll(String which, Object... parameters) {
        return find(which, Sort.by("id"), parameters)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
