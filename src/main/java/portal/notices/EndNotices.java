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
 * Plans the notices that are owed by the ends of a company's licences, in the transaction of their cause: one of each kind
 * for each due instant, however many licences end. What they say is worked out when they are due.
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
     * Plans what is still to come, each once. The caller holds the company: of two who plan the same ends side by side, each
     * in an order of its own, each would wait for the other.
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
     * Keeps others from planning for the company until the transaction ends, and waits for those who do. Comes before working
     * out what is wanted, and after the locks on company and assignments.
     */
    public void hold(UUID companyId) {
        NativeScalars.query(entities, HOLD, "held", Integer.class)
                .setParameter("company", companyId)
                .getSingleResult();
    }

    /**
     * Makes exactly this be planned, as far as it is still to come. Of what is due already and not mail yet, reminders that
     * are not wanted any more are taken back too; news of an end stays owed. The caller holds the company.
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
