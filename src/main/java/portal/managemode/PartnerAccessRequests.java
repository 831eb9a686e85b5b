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

/** The access requests within the scope. Several are always locked in the order of their ids. */
@ApplicationScoped
class PartnerAccessRequests implements PanacheRepositoryBase<PartnerAccessRequest, UUID> {

    /** Returns the request, locked until the transaction ends; NOT_FOUND. */
    PartnerAccessRequest lock(UUID id) {
        var request = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (request == null) {
            throw DomainException.notFound("partner access request", "partnerAccessRequestId");
        }
        return request;
    }

    /** Returns the member's request to this company that is not answered yet. */
    Optional<PartnerAccessRequest> open(UUID companyId, UUID memberId) {
        return find("companyId = ?1 and requestedBy = ?2 and approvedAt is null", companyId, memberId)
                .firstResultOptional();
    }

    /** Returns whether the company has approved this member for now. */
    boolean isApproved(UUID companyId, UUID memberId, Instant now) {
        return count("companyId = ?1 and requestedBy = ?2 and approvedUntil > ?3", companyId, memberId, now) > 0;
    }

    List<PartnerAccessRequest> lockTouchedBy(UUID memberId) {
        return lockAll("requestedBy = ?1 or approvedBy = ?1", memberId);
    }

    /** Ends approvals whose preconditions no longer hold: in the scope's companies, and of its members at resellers. */
    void endInvalid(Instant now) {
        NativeScalars.query(
                        getEntityManager(),
                        "select app.revoke_invalid_approvals(:now) as ended",
                        "ended",
                        Integer.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Returns the company's current approvals, locked. Waits for concurrent revocations and leaves those out. */
    List<PartnerAccessRequest> lockApproved(UUID companyId, Instant now) {
        return lockAll("companyId = ?1 and approvedUntil > ?2", companyId, now);
    }

    private List<PartnerAccessRequest> lockAll(String which, Object... parameters) {
        return find(which, Sort.by("id"), parameters)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
