package portal.members;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.kernel.ProtocolException;
import portal.kernel.ProtocolException.Code;
import portal.tenancy.Scope;

/** The memberships of the organisation acted in. */
@ApplicationScoped
class Members implements PanacheRepositoryBase<Membership, UUID> {

    /** Returns live members of one organisation with these e-mails; a partner's own members have no company. */
    List<Membership> withEmails(UUID partnerId, UUID companyId, Collection<String> emails) {
        return list(
                "partnerId = ?1 and companyId is not distinct from ?2 and among(email, ?3) and status <> ?4",
                partnerId,
                companyId,
                emails.toArray(String[]::new),
                MemberStatus.REMOVED);
    }

    /** Returns the partner's own live service account with this client id, locked. */
    Optional<Membership> lockClient(UUID partnerId, String clientId) {
        return find("partnerId = ?1 and clientId = ?2 and status <> ?3", partnerId, clientId, MemberStatus.REMOVED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    /** Returns a live member of the organisation acted in, locked; NOT_FOUND. */
    Membership lockOwn(Scope scope, UUID memberId) {
        var member = findById(memberId, LockModeType.PESSIMISTIC_WRITE);
        requireOwn(scope, member);
        if (member.status() == MemberStatus.REMOVED) {
            throw DomainException.notFound("member", "memberId");
        }
        return member;
    }

    /**
     * Locks a member of the organisation acted in, even if removed, and all its live managers, in the order of their
     * ids, so that removals of the last managers are serialised. NOT_FOUND.
     */
    @SuppressWarnings("unchecked")
    LastManagerGuard lockWithManagers(Scope scope, UUID memberId) {
        List<Membership> locked = getEntityManager()
                .createNativeQuery("""
                select * from membership
                where partner_id = :partner and company_id is not distinct from cast(:company as uuid)
                and (id = :member or status <> 'REMOVED'
                    and roles && array ['CUSTOMER_MANAGER', 'PARTNER_MANAGER', 'OPERATOR'])
                order by id for no key update""", Membership.class)
                .setParameter("partner", scope.partnerId())
                .setParameter("company", scope.companyId())
                .setParameter("member", memberId)
                .getResultList();
        var member = locked.stream()
                .filter(found -> found.id().equals(memberId))
                .findFirst()
                .orElse(null);
        requireOwn(scope, member);
        return new LastManagerGuard(member, locked);
    }

    /**
     * Erases an erased member's data in the mail ledger and its sign-ins, which no serving role may change directly.
     */
    void eraseTraces(UUID memberId, String pseudonym) {
        getEntityManager()
                .createNativeQuery("select cast(app.erase_personal_data(:member, :pseudonym) as text)")
                .setParameter("member", memberId)
                .setParameter("pseudonym", pseudonym)
                .getSingleResult();
    }

    /** The vendor and partners see no learners, and a manage session may change learners only. */
    private static void requireOwn(Scope scope, Membership member) {
        if (member == null
                || !member.partnerId().equals(scope.partnerId())
                || !Objects.equals(member.companyId(), scope.companyId())) {
            throw DomainException.notFound("member", "memberId");
        }
        if (scope.manageSessionId() != null && !member.isOnlyLearner()) {
            throw new ProtocolException(
                    Code.FORBIDDEN_IN_MANAGE_MODE, "Inside manage mode only learners can be changed.");
        }
    }
}
