-- Notices of the end of licences: one per company, kind and due instant, about all licences that end then. What was superseded
-- stays on record and does not keep the same notice from being planned again.
alter table notice drop constraint notice_partner_id_company_id_kind_due_at_subject_id_key;
create unique index notice_once on notice (partner_id, company_id, kind, due_at, subject_id) nulls not distinct
    where status <> 'SUPERSEDED';
alter table notice drop constraint notice_audience_check;
alter table notice add constraint notice_audience_check check (audience in ('MEMBER', 'PARTNER_MANAGERS', 'CUSTOMER_MANAGERS',
    'MEMBER_ELSE_CUSTOMER_MANAGERS', 'CUSTOMER_MANAGERS_AND_MEMBER', 'CUSTOMER_MANAGERS_AND_SUBSCRIBERS'));

-- A partner manager chooses to be told of the ends of companies' licences.
alter table membership add column expiry_notices boolean not null default false;
grant select (expiry_notices) on membership to portal_relay;

-- What a notice of an end has to tell at an instant; null once nobody loses access by that end, or once a reminder has nothing
-- left to remind of. Somebody loses access if a learner's licence is not followed by another one, if the company is left
-- without any active assignment, or, where licences are not allocated to learners, if nothing of the product follows.
create function app.expiry_news(of_partner uuid, of_company uuid, of_kind text, due timestamptz, at timestamptz) returns jsonb
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    news jsonb;
begin
    with told_of as (
        select due as ends_at where of_kind = 'LICENCES_EXPIRED'
        union select due + interval '72 hours' where of_kind = 'EXPIRY_REMINDER' and due + interval '72 hours' > at
        union select due + days * interval '24 hours' from company c, unnest(c.extra_reminder_days) days
            where of_kind = 'EXPIRY_REMINDER' and c.partner_id = of_partner and c.id = of_company
            and due + days * interval '24 hours' > at),
    ending as (
        select a.licence_expires_at as ends_at, a.quantity, a.product_id, o.number, p.name, 'SEATS' = any (p.deliveries) as seats,
            (select count(*) from allocation l
                where l.partner_id = a.partner_id and l.assignment_id = a.id and l.ends_at = a.licence_expires_at
                and coalesce(l.closed_as, 'EXPIRED') <> 'RELEASED' and not exists (
                    select from allocation n join assignment s on s.partner_id = n.partner_id and s.id = n.assignment_id
                    where n.partner_id = l.partner_id and n.learner_id = l.learner_id and n.product_id = l.product_id
                    and n.starts_at <= l.ends_at and n.ends_at > l.ends_at and s.suspended_at is null)) as learners
        from told_of t
        join assignment a on a.partner_id = of_partner and a.company_id = of_company and a.licence_expires_at = t.ends_at
            and a.cancelled_at is null
        join product p on p.id = a.product_id
        join licence_order o on o.partner_id = a.partner_id and o.id = a.order_id),
    following as (
        select s.product_id, s.starts_at, s.licence_expires_at as ends_at from assignment s
        where s.partner_id = of_partner and s.company_id = of_company and s.cancelled_at is null and s.suspended_at is null),
    judged as (
        select e.*,
            not exists (select from following f where f.starts_at <= e.ends_at and f.ends_at > e.ends_at) as closes,
            not seats and not exists (select from following f
                where f.product_id = e.product_id and f.starts_at <= e.ends_at and f.ends_at > e.ends_at) as lapses
        from ending e)
    select jsonb_build_object(
        'partner', p.name, 'company', c.name, 'timeZone', c.time_zone,
        'licenceExpiresAt', to_char(min(j.ends_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'learners', sum(j.learners), 'closes', bool_or(j.closes),
        'licences', jsonb_agg(jsonb_build_object('order', j.number, 'product', j.name, 'quantity', j.quantity,
            'learners', j.learners,
            'licenceExpiresAt', to_char(j.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
            order by j.ends_at, j.number))
    into news
    from judged j, partner p, company c
    where (j.learners > 0 or j.closes or j.lapses) and p.id = of_partner and c.partner_id = of_partner and c.id = of_company
    group by p.name, c.name, c.time_zone;
    return news;
end $$;
revoke all on function app.expiry_news from public;
grant execute on function app.expiry_news to portal_relay;
-- It fills in what a notice says when it is due.
grant update (facts) on notice to portal_relay;

-- A refund takes back mails that are about to be sent: about the assignment, and about ends by which nobody loses access now.
create function app.supersede_mails(of_company uuid, of_subject uuid, at timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    superseded integer;
begin
    if app.partner() is null or app.org_type() <> 'partner' or app.manage_session() is not null then
        raise insufficient_privilege using message = 'Only a partner takes mails back';
    end if;
    update public.delivery d set status = 'SUPERSEDED' from public.notice n
    where d.partner_id = app.partner() and d.company_id = of_company and d.status in ('PLANNED', 'RETRY')
        and n.partner_id = d.partner_id and n.id = d.notice_id and (n.subject_id = of_subject
            or n.kind in ('EXPIRY_REMINDER', 'LICENCES_EXPIRED')
            and app.expiry_news(n.partner_id, n.company_id, n.kind, n.due_at, at) is null);
    get diagnostics superseded = row_count;
    return superseded;
end $$;
revoke all on function app.supersede_mails from public;
grant execute on function app.supersede_mails to portal_app;

-- Terms that run already: their notices are planned here, those that are still to come.
insert into notice (partner_id, id, company_id, kind, audience, facts, due_at, status, created_at)
select distinct on (a.partner_id, a.company_id, k.kind, k.due_at) a.partner_id, gen_random_uuid(), a.company_id, k.kind,
    'CUSTOMER_MANAGERS_AND_SUBSCRIBERS', '{}'::jsonb, k.due_at, 'PLANNED', now()
from assignment a join company c on c.partner_id = a.partner_id and c.id = a.company_id
cross join lateral (
    select 'LICENCES_EXPIRED' as kind, a.licence_expires_at as due_at
    union select 'EXPIRY_REMINDER', a.licence_expires_at - interval '72 hours'
    union select 'EXPIRY_REMINDER', a.licence_expires_at - days * interval '24 hours' from unnest(c.extra_reminder_days) days) k
where a.cancelled_at is null and k.due_at > now();
