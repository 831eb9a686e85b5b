package portal.members;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
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
    List<Membership> lockManagers(UUID partnerId, UUID companyId) {
        return find(
                        "partnerId = ?1 and companyId is not distinct from ?2 and status <> ?3"
                                + " and array_intersects(roles, array('PARTNER_MANAGER', 'CUSTOMER_MANAGER')) order by id",
                        partnerId,
                        companyId,
                        MemberStatus.REMOVED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }
}
