package portal.members;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The memberships of the organisation acted in. */
@ApplicationScoped
class Members implements PanacheRepositoryBase<Membership, UUID> {

    private static final String MANAGERS = """
            select * from membership where partner_id = :partner and status <> 'REMOVED'
            and roles && array ['CUSTOMER_MANAGER', 'PARTNER_MANAGER', 'OPERATOR'] and company_id""";

    private static final String MANAGERS_OF_PARTNER = MANAGERS + " is null order by id for update";
    private static final String MANAGERS_OF_COMPANY = MANAGERS + " = :company order by id for update";

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
        var query = getEntityManager()
                .createNativeQuery(companyId == null ? MANAGERS_OF_PARTNER : MANAGERS_OF_COMPANY, Membership.class)
                .setParameter("partner", partnerId);
        if (companyId != null) {
            query.setParameter("company", companyId);
        }
        return query.getResultList();
    }
}
