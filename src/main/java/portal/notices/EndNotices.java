package portal.notices;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import portal.kernel.NativeScalars;

/**
 * Plans the notices of a company's licence ends, in the transaction of their cause: one per kind and due instant,
 * however many licences end. Their content is determined when they are due.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class EndNotices {

    private static final String HOLD =
            "select 1 as held from pg_advisory_xact_lock(hashtextextended(cast(:company as text), 0))";

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * Plans future notices, without duplicates. The caller has locked planning for the company, to avoid deadlocks with
     * concurrent planning.
     */
    public void add(UUID partnerId, UUID companyId, Collection<DueNotice> wanted) {
        entities.createNativeQuery("""
                insert into notice (partner_id, id, company_id, kind, audience, facts, due_at, status, created_at)
                select :partner, gen_random_uuid(), :company, kind, 'CUSTOMER_MANAGERS_AND_SUBSCRIBERS', '{}', due_at,
                    'PLANNED', :now
                from unnest(:kinds, :dues) wanted (kind, due_at) where due_at > :now
                on conflict do nothing""")
                .setParameter("partner", partnerId)
                .setParameter("company", companyId)
                .setParameter("now", clock.instant())
                .setParameter("kinds", kinds(wanted))
                .setParameter("dues", dues(wanted))
                .executeUpdate();
    }

    /**
     * Serialises planning for the company until the transaction ends. Called before working out the notices, and after
     * locking company and assignments.
     */
    public void hold(UUID companyId) {
        NativeScalars.query(entities, HOLD, "held", Integer.class)
                .setParameter("company", companyId)
                .getSingleResult();
    }

    /**
     * Replaces the future notices. Reminders that are due but not yet mails are cancelled too if they are not wanted
     * any more; notices that licences have ended stay. The caller has locked planning for the company.
     */
    public void replace(UUID partnerId, UUID companyId, Collection<DueNotice> wanted) {
        entities.createNativeQuery("""
                update notice n set status = 'SUPERSEDED'
                where n.partner_id = :partner and n.company_id = :company and n.status = 'PLANNED'
                and (n.kind = 'EXPIRY_REMINDER' or n.kind = 'LICENCES_EXPIRED' and n.due_at > :now) and not exists (
                    select from unnest(:kinds, :dues) wanted (kind, due_at)
                    where wanted.kind = n.kind and wanted.due_at = n.due_at)""")
                .setParameter("partner", partnerId)
                .setParameter("company", companyId)
                .setParameter("now", clock.instant())
                .setParameter("kinds", kinds(wanted))
                .setParameter("dues", dues(wanted))
                .executeUpdate();
        add(partnerId, companyId, wanted);
    }

    private static String[] kinds(Collection<DueNotice> wanted) {
        return wanted.stream().map(notice -> notice.kind().name()).toArray(String[]::new);
    }

    private static Instant[] dues(Collection<DueNotice> wanted) {
        return wanted.stream().map(DueNotice::dueAt).toArray(Instant[]::new);
    }
}
