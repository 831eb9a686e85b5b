package portal.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import portal.kernel.DomainException;
import portal.kernel.NativeScalars;
import portal.tenancy.CurrentScope;

/** Serialises commands for the same learner. */
@ApplicationScoped
public class LearnerLocks {

    @Inject
    EntityManager entities;

    @Inject
    CurrentScope currentScope;

    /** Locks these learners of the company acted in, in the order of their ids; NOT_FOUND names the first unknown one. */
    @Transactional(TxType.MANDATORY)
    public void lock(List<UUID> learnerIds) {
        var found = NativeScalars.query(entities, """
                select id from membership
                where partner_id = :partner and company_id = :company and id = any (:learners)
                and status <> 'REMOVED' and 'LEARNER' = any (roles)
                order by id for no key update""", "id", UUID.class)
                .setParameter("partner", currentScope.require().partnerId())
                .setParameter("company", currentScope.requireCompany())
                .setParameter("learners", learnerIds.toArray(UUID[]::new))
                .getResultList();
        if (found.size() < learnerIds.size()) {
            var known = new HashSet<>(found);
            for (int i = 0; i < learnerIds.size(); i++) {
                if (!known.contains(learnerIds.get(i))) {
                    throw DomainException.notFound("learner", "learnerIds", String.valueOf(i));
                }
            }
        }
    }

    /** Locks those of these learners that exist, in any state, in the order of their ids. */
    @Transactional(TxType.MANDATORY)
    public void hold(Collection<UUID> learnerIds) {
        NativeScalars.query(entities, """
                select count(*) as held from (
                    select from unnest(:learners) wanted (id)
                    join membership m on m.partner_id = :partner and m.id = wanted.id and m.company_id = :company
                    order by m.id for no key update of m) learner""", "held", Long.class)
                .setParameter("partner", currentScope.require().partnerId())
                .setParameter("company", currentScope.requireCompany())
                .setParameter("learners", learnerIds.toArray(UUID[]::new))
                .getSingleResult();
    }
}
