-- As before (V101); but an end closes a company to its people only if it ever had licences that are allocated to learners.
create or replace function app.expiry_news(of_partner uuid, of_company uuid, of_kind text, due timestamptz, at timestamptz) returns jsonb
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
    into news
    from judged j, partner p, company c
    where (j.learners > 0 or j.closes or j.lapses) and p.id = of_partner and c.partner_id = of_partner and c.id = of_company
    group by p.name, c.name, c.time_zone;
    return news;
end $$;

-- As before (V060); but what was taken back or is suspended is not valid.
create or replace function app.licence_totals(at timestamptz) returns table (granted bigint, allocated bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select count(*), count(s.allocation_id)
    from public.assignment a join public.seat s on s.partner_id = a.partner_id and s.assignment_id = a.id
    where a.starts_at <= at and a.licence_expires_at > at and a.cancelled_at is null and a.suspended_at is null
$$;
