package portal.notices;

/** The relay's statements. Each claims rows with SKIP LOCKED, so that relays never wait for each other. */
final class LedgerSql {

    /**
     * Expands due notices to deliveries; the meaning of a licence end is determined now. Parameters: now, limit, now,
     * domain, now, now.
     */
    static final String EXPAND = """
            with due as (
                select * from notice where status = 'PLANNED' and greatest(due_at, held_until) <= ?
                order by greatest(due_at, held_until) limit ? for update skip locked),
            told as materialized (
                select *, case when kind in ('EXPIRY_REMINDER', 'LICENCES_EXPIRED')
                    then app.expiry_facts(partner_id, company_id, kind, due_at, ?) else facts end as current_facts
                from due),
            recipients as (
                select d.partner_id, d.id as notice_id, d.company_id, d.due_at, m.id as recipient_id,
                    coalesce(d.address, m.email) as email,
                    case when m.company_id is null then 'PARTNER' when m.roles = array ['LEARNER'] then 'LEARNER'
                    else 'CUSTOMER' end as recipient_kind
                from told d join membership m on d.current_facts is not null and m.partner_id = d.partner_id and m.status <> 'REMOVED'
                    and m.email is not null and case d.audience
                    when 'MEMBER' then m.id = d.member_id
                    when 'PARTNER_MANAGERS' then m.company_id is null and 'PARTNER_MANAGER' = any (m.roles)
                    when 'CUSTOMER_MANAGERS_AND_SUBSCRIBERS' then
                        m.company_id = d.company_id and 'CUSTOMER_MANAGER' = any (m.roles)
                        or m.company_id is null and m.expiry_notices and 'PARTNER_MANAGER' = any (m.roles)
                    when 'CUSTOMER_MANAGERS' then m.company_id = d.company_id and 'CUSTOMER_MANAGER' = any (m.roles)
                    when 'MEMBER_ELSE_CUSTOMER_MANAGERS' then m.company_id = d.company_id and case
                        when exists (select from membership c where c.partner_id = d.partner_id and c.id = d.member_id
                            and c.status <> 'REMOVED')
                        then m.id = d.member_id else 'CUSTOMER_MANAGER' = any (m.roles) end
                    else m.company_id = d.company_id
                        and ('CUSTOMER_MANAGER' = any (m.roles) or m.id = d.member_id) end),
            numbered as (select *, gen_random_uuid() as id from recipients),
            added as (
                insert into delivery (partner_id, id, notice_id, company_id, recipient_id, recipient_kind, address,
                    message_id, status, next_attempt_at, created_at)
                select partner_id, id, notice_id, company_id, recipient_id, recipient_kind, email,
                    '<' || id || '@' || ? || '>', 'PLANNED', ?, ? from numbered
                on conflict (partner_id, notice_id, recipient_id, resend_of_id) do nothing),
            expanded as (
                update notice n set status = case when d.current_facts is null then 'SUPERSEDED' else 'EXPANDED' end,
                    facts = coalesce(d.current_facts, n.facts)
                from told d where n.partner_id = d.partner_id and n.id = d.id
                returning n.id)
            select count(*) from expanded""";

    /** Also returns whether the mail is no longer true. Parameters: now, now, lease id, lease end, now, now. */
    static final String CLAIM = """
            with due as (
                select partner_id, id from delivery
                where status in ('PLANNED', 'RETRY') and next_attempt_at <= ?
                    and (lease_until is null or lease_until <= ?)
                order by next_attempt_at limit 1 for update skip locked)
            update delivery d set lease_id = ?, lease_until = ?, last_attempt_at = ?
            from due, notice n, membership m
            where d.partner_id = due.partner_id and d.id = due.id
                and n.partner_id = d.partner_id and n.id = d.notice_id
                and m.partner_id = d.partner_id and m.id = d.recipient_id
            returning d.partner_id, d.id, d.lease_id, n.kind, n.facts, d.address, m.name, m.language, d.message_id,
                d.attempts, n.kind in ('EXPIRY_REMINDER', 'LICENCES_EXPIRED')
                    and app.expiry_facts(n.partner_id, n.company_id, n.kind, n.due_at, ?) is null as untrue""";

    /**
     * Keeps mails superseded meanwhile, unless they were sent. Parameters: status, status, error, sent at, next
     * attempt, partner, id, lease id.
     */
    static final String CONCLUDE = """
            update delivery set status = case when status = 'SUPERSEDED' and ? <> 'SENT' then status else ? end, last_error = ?, sent_at = ?, next_attempt_at = ?, attempts = attempts + 1,
                lease_id = null, lease_until = null
            where partner_id = ? and id = ? and lease_id = ?""";

    /** Once per mail, and only if it was sent. Parameters: now, reason, Message-ID. */
    static final String BOUNCED = """
            update delivery set bounced_at = case when status = 'SENT' then ? else bounced_at end,
                last_error = case when status = 'SENT' then ? else last_error end,
                status = case when status = 'SENT' then 'BOUNCED' else status end
            where message_id = ?
            returning status""";

    /** Parameters: now, now. */
    static final String BACKLOG = """
            select sum(due), min(oldest) from (
                select count(*) as due, min(next_attempt_at) as oldest from delivery
                where status in ('PLANNED', 'RETRY') and next_attempt_at <= ?
                union all
                select count(*), min(greatest(due_at, held_until)) from notice
                where status = 'PLANNED' and greatest(due_at, held_until) <= ?) waiting""";

    /** The same for everything unsent and not held, including mails waiting for a retry. Parameters: now, now. */
    static final String UNSENT = """
            select sum(due), min(oldest) from (
                select count(*) as due, min(case when attempts = 0 then next_attempt_at else created_at end) as oldest
                from delivery where status in ('PLANNED', 'RETRY')
                    and case when attempts = 0 then next_attempt_at else created_at end <= ?
                union all
                select count(*), min(greatest(due_at, held_until)) from notice
                where status = 'PLANNED' and greatest(due_at, held_until) <= ?) waiting""";

    private LedgerSql() {}
}
