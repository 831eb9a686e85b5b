package portal.members;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The memberships of the organisation acted in. */
@ApplicationScoped
class Members implements PanacheRepositoryBase<Membership, UUID> {

    /** Live members of one organisation with these e-mails; a partner's own members have no company. */
    List<Membership> withEmails(UUID partnerId, UUID companyId, Collection<String> emails) {
        return list(
                "partnerId = ?1 and companyId is not distinct from ?2 and email in ?3 and status <> ?4",
                partnerId,
                companyId,
                emails,
                MemberStatus.REMOVED);
    }

    /** All live managers of one organisation, locked: who goes last is decided one at a time. */
    @SuppressWarnings("unchecked")
    List<Membership> lockManagers(UUID partnerId, UUID companyId) {
        return getEntityManager()
                .createNativeQuery("""
                select * from membership
                where partner_id = :partner and company_id is not distinct from cast(:company as uuid)
                and status <> 'REMOVED' and roles && array ['CUSTOMER_MANAGER', 'PARTNER_MANAGER', 'OPERATOR']
                order by id for no key update""", Membership.class)
                .setParameter("partner", partnerId)
                .setParameter("company", companyId)
                .getResultList();
    }
}
