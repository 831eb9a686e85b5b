-- Functions that no table needs. Flyway runs this file again whenever it has changed. Before a function whose arguments or
-- result change, write "drop function if exists app.name(old argument types);".

-- The facts of a notice about an end of licences, at an instant; null if nobody loses access by that end, or if nothing is left
-- to remind of. Somebody loses access if a learner's licence is not followed by another one; if the company is left without
-- any active assignment, having had licences that are allocated to learners; or, where licences are not allocated, if no
-- licence of the product follows.
create or replace function app.expiry_facts(of_partner uuid, of_company uuid, of_kind text, due timestamptz, at timestamptz) returns jsonb
    language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    facts jsonb;
begin
    with reported as (
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
        from reported t
        join assignment a on a.partner_id = of_partner and a.company_id = of_company and a.licence_expires_at = t.ends_at
            and a.cancelled_at is null
        join product p on p.id = a.product_id
        join licence_order o on o.partner_id = a.partner_id and o.id = a.order_id),
    following as (
        select s.product_id, s.starts_at, s.licence_expires_at as ends_at from assignment s
        where s.partner_id = of_partner and s.company_id = of_company and s.cancelled_at is null and s.suspended_at is null),
    licensed as (
        select exists (select from assignment g join product p on p.id = g.product_id
            where g.partner_id = of_partner and g.company_id = of_company and 'SEATS' = any (p.deliveries)) as once),
    judged as (
        select e.*,
            licensed.once and not exists (
                select from following f where f.starts_at <= e.ends_at and f.ends_at > e.ends_at) as closes,
            not seats and not exists (select from following f
                where f.product_id = e.product_id and f.starts_at <= e.ends_at and f.ends_at > e.ends_at) as lapses
        from ending e, licensed)
    select jsonb_build_object(
        'partner', p.name, 'company', c.name, 'timeZone', c.time_zone,
        'licenceExpiresAt', to_char(min(j.ends_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
        'learners', sum(j.learners), 'closes', bool_or(j.closes),
        'licences', jsonb_agg(jsonb_build_object('order', j.number, 'product', j.name, 'quantity', j.quantity,
            'learners', j.learners,
            'licenceExpiresAt', to_char(j.ends_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
            order by j.ends_at, j.number))
    into facts
    from judged j, partner p, company c
    where (j.learners > 0 or j.closes or j.lapses) and p.id = of_partner and c.partner_id = of_partner and c.id = of_company
    group by p.name, c.name, c.time_zone;
    return facts;
end $$;

-- Called by a refund: cancels mails not yet sent that are about the assignment, or about ends by which nobody loses access any
-- more. Returns how many.
create or replace function app.cancel_pending_mails(of_company uuid, of_subject uuid, at timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    superseded integer;
begin
    if app.partner() is null or app.org_type() <> 'partner' or app.manage_session() is not null then
        raise insufficient_privilege using message = 'Only a partner cancels mails';
    end if;
    update public.delivery d set status = 'SUPERSEDED' from public.notice n
    where d.partner_id = app.partner() and d.company_id = of_company and d.status in ('PLANNED', 'RETRY')
        and n.partner_id = d.partner_id and n.id = d.notice_id and (n.subject_id = of_subject
            or n.kind in ('EXPIRY_REMINDER', 'LICENCES_EXPIRED')
            and app.expiry_facts(n.partner_id, n.company_id, n.kind, n.due_at, at) is null);
    get diagnostics superseded = row_count;
    return superseded;
end $$;

-- Plans a notice that tells a distributor's member about the approval of a request by a reseller's company. The notice goes into
-- the distributor's own tenant, where the member's address is. Its facts come from the rows; only the member who has just
-- approved the request can cause it, once.
create or replace function app.notify_actor_partner(notice_id uuid, of_request uuid, held_until timestamptz) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into public.notice (partner_id, id, kind, subject_id, audience, member_id, facts, due_at, status, created_at,
        held_until)
    select d.id, notice_id, 'PARTNER_ACCESS_APPROVED', r.id, 'MEMBER', r.requested_by, jsonb_build_object(
            'partner', d.name, 'company', c.name, 'approver', r.approved_by_name, 'approverId', r.approved_by,
            'reason', r.reason, 'hours', trunc(extract(epoch from r.approved_until - r.approved_at) / 3600)::text),
        r.approved_at, 'PLANNED', r.approved_at, notify_actor_partner.held_until
    from public.partner_access_request r
    join public.company c on c.partner_id = r.partner_id and c.id = r.company_id
    join public.partner d on d.id = r.actor_partner_id
    where r.partner_id = app.partner() and r.company_id = app.company() and r.id = of_request
        and r.actor_partner_id <> r.partner_id and r.approved_by = app.actor()
        and app.org_type() = 'customer' and app.manage_session() is null
    on conflict do nothing;
end $$;

-- Counts a mail that the actor causes against the limits. Returns when it may go out, or which limit refuses it and until when.
--
-- Within any 24 hours a partner's people cause at most "mails" mails, of which at most "invitations" are invitations. A mail with
-- "max_wait" is refused if it would wait longer than that; one without is always accepted, however late it goes. With
-- "per_address", an organisation causes at most so many mails to one address, and is told when the limit is reached. All
-- organisations together cause no more than that either: nobody is told of this, the mail waits.
--
-- Two callers that could be refused count one after the other. A mail that is never refused waits for no other caller; a few at
-- the same moment may share the last free place.
create or replace function app.reserve_mail(of_kind text, of_partner uuid, of_member uuid, of_address text,
    at timestamptz, max_wait interval, mails integer, invitations integer, per_address integer,
    out refused text, out available timestamptz)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    payer uuid := app.actor_partner();
    organisation uuid := app.company();
    day constant interval := interval '24 hours';
    address_hash bytea;
    count_at timestamptz;
begin
    if payer is null then
        raise insufficient_privilege using message = 'a mail that counts against a limit needs an actor';
    end if;
    if max_wait is not null then
        perform pg_advisory_xact_lock(hashtextextended('mail_usage of ' || payer, 0));
    end if;
    delete from public.mail_usage c where c.ctid = any (array (
        select o.ctid from public.mail_usage o where greatest(o.counted_at, o.send_at) <= reserve_mail.at - day
        order by greatest(o.counted_at, o.send_at) limit 20 for update skip locked));

    available := greatest(at, (select c.counted_at + day from public.mail_usage c
        where c.partner_id = payer and c.counted_at > reserve_mail.at - day
        order by c.counted_at desc offset greatest(mails, 1) - 1 limit 1));
    if available > at + max_wait then
        refused := 'MAILS';
        return;
    end if;
    count_at := available;

    if invitations is not null then
        available := (select c.counted_at + day from public.mail_usage c
            where c.partner_id = payer and c.counted_at > reserve_mail.at - day and c.kind = of_kind
            order by c.counted_at desc offset greatest(invitations, 1) - 1 limit 1);
        if available is not null then
            refused := 'INVITATIONS';
            return;
        end if;
    end if;

    if per_address is not null then
        address_hash := sha256(convert_to(coalesce(of_address, (select m.email from public.membership m
            where m.partner_id = of_partner and m.id = of_member)), 'UTF8'));
    end if;
    if address_hash is not null then
        perform pg_advisory_xact_lock(hashtextextended('mail_usage to ' || encode(address_hash, 'hex'), 0));
        available := (select c.counted_at + day from public.mail_usage c
            where c.address_key = address_hash and c.partner_id = payer and c.company_id is not distinct from organisation
                and c.counted_at > reserve_mail.at - day
            order by c.counted_at desc offset greatest(per_address, 1) - 1 limit 1);
        if available is not null then
            refused := 'ADDRESS';
            return;
        end if;
        available := greatest(count_at, (select c.send_at + day from public.mail_usage c
            where c.address_key = address_hash and c.send_at > reserve_mail.at - day
            order by c.send_at desc offset greatest(per_address, 1) - 1 limit 1));
    else
        available := count_at;
    end if;

    insert into public.mail_usage (partner_id, company_id, kind, counted_at, address_key, send_at)
    values (payer, organisation, of_kind, count_at, address_hash, available);
end $$;

revoke all on function app.expiry_facts, app.cancel_pending_mails, app.notify_actor_partner, app.reserve_mail from public;
grant execute on function app.cancel_pending_mails, app.notify_actor_partner, app.reserve_mail to portal_app;
grant execute on function app.expiry_facts to portal_relay;
