-- What the ends of a company's licences between two days of its own calendar mean, from the first day to the day before the
-- second one. A partner is told numbers only: who holds a licence is the company's knowledge.
--
-- Of a product whose licences are allocated to learners, as many licences are uncovered as learners hold one until that end
-- and cannot have one afterwards, because fewer are valid then; of any other product, as many as are not followed by a later
-- assignment that is valid then. Learners lose access who are without a licence of any product afterwards, as things stand.
create function app.renewal_counts(of_company uuid, first_day date, next_day date,
    out expiring integer, out covered integer, out uncovered integer, out losing_access integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with ended as materialized (
        select a.partner_id, a.company_id, a.id, a.product_id, a.licence_expires_at as at, a.quantity, a.assigned_at,
            'SEATS' = any (p.deliveries) as seats
        from public.company c
        join public.assignment a on a.partner_id = c.partner_id and a.company_id = c.id
        join public.product p on p.id = a.product_id
        where c.partner_id = (select app.partner()) and c.id = of_company
            and ((select app.org_type()) = 'partner' or c.id = (select app.company()))
            and a.cancelled_at is null
            -- No zone is further away than a day: this leads to an index, the next condition decides.
            and a.licence_expires_at >= (first_day - 1)::timestamp at time zone 'UTC'
            and a.licence_expires_at < (next_day + 1)::timestamp at time zone 'UTC'
            and (a.licence_expires_at at time zone c.time_zone)::date >= first_day
            and (a.licence_expires_at at time zone c.time_zone)::date < next_day),
    ends as (
        select partner_id, company_id, product_id, at, seats, sum(quantity) as quantity, max(assigned_at) as assigned_at
        from ended group by partner_id, company_id, product_id, at, seats),
    judged as (
        select e.quantity,
            least(e.quantity, greatest(0, case when e.seats then held.learners - valid.licences
                else e.quantity - valid.later end)) as uncovered
        from ends e
        cross join lateral (
            select coalesce(sum(v.quantity), 0) as licences,
                coalesce(sum(v.quantity) filter (where v.assigned_at > e.assigned_at), 0) as later
            from public.assignment v
            where v.partner_id = e.partner_id and v.company_id = e.company_id and v.product_id = e.product_id
                and v.cancelled_at is null and v.suspended_at is null
                and v.starts_at <= e.at and v.licence_expires_at > e.at) valid
        cross join lateral (
            select count(distinct l.learner_id) as learners
            from public.assignment h
            join public.allocation l on l.partner_id = h.partner_id and l.assignment_id = h.id
            where e.seats and h.partner_id = e.partner_id and h.company_id = e.company_id and h.product_id = e.product_id
                and h.starts_at < e.at and h.licence_expires_at >= e.at
                and l.starts_at < e.at and l.ends_at >= e.at) held),
    losing as (
        select count(distinct l.learner_id) as learners
        from ended e
        join public.allocation l on l.partner_id = e.partner_id and l.assignment_id = e.id and l.ends_at = e.at
            and coalesce(l.closed_as, 'EXPIRED') <> 'RELEASED'
        where not exists (
            select from public.allocation n
            join public.assignment s on s.partner_id = n.partner_id and s.id = n.assignment_id
            where n.partner_id = l.partner_id and n.learner_id = l.learner_id
                and n.starts_at <= e.at and n.ends_at > e.at and s.suspended_at is null))
    select coalesce(sum(j.quantity), 0)::integer, coalesce(sum(j.quantity - j.uncovered), 0)::integer,
        coalesce(sum(j.uncovered), 0)::integer, (select learners from losing)::integer
    from judged j
$$;
revoke all on function app.renewal_counts from public;
grant execute on function app.renewal_counts to portal_app;
