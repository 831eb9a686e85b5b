-- Functions that no table needs. Flyway runs this file again whenever it has changed. Before a function whose arguments or
-- result change, write "drop function if exists app.name(old argument types);".

-- Counts orders by partner, for the operator, who sees no orders, and for a partner its own.
create or replace function app.order_counts(of_partners uuid[]) returns table (partner uuid, counted integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select partner_id, count(*)::integer from public.licence_order
    where partner_id = any (of_partners) and ((select app.org_type()) = 'operator'
        or (select app.org_type()) = 'partner' and partner_id = (select app.partner()))
    group by partner_id
$$;

-- The same for assignments.
create or replace function app.assignment_counts(of_partners uuid[]) returns table (partner uuid, counted integer)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select partner_id, count(*)::integer from public.assignment
    where partner_id = any (of_partners) and ((select app.org_type()) = 'operator'
        or (select app.org_type()) = 'partner' and partner_id = (select app.partner()))
    group by partner_id
$$;

-- How many licences are valid at an instant and how many of these are allocated, of all partners together: for metrics.
create or replace function app.licence_totals(at timestamptz) returns table (granted bigint, allocated bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with valid as (
        select a.partner_id, a.id, a.seat_count from public.assignment a
        where a.starts_at <= at and a.licence_expires_at > at and a.live and a.suspended_at is null)
    select coalesce(sum(v.seat_count), 0), coalesce(sum(v.seat_count), 0) - (
        select count(*) from valid join public.free_seat s on s.partner_id = valid.partner_id and s.assignment_id = valid.id)
    from valid v
$$;

-- What the ends of a company's licences from first_day up to the day before next_day mean; days are those of the company's
-- time zone. A partner gets numbers only, because who holds a licence is for the company to know.
--
-- Where licences are allocated to learners, a licence is uncovered for each learner who holds one until that end and cannot
-- have one afterwards, because fewer are valid then. Of other products, a licence is uncovered if no later assignment that is
-- valid then follows. A learner loses access who has no licence of any product afterwards, as allocations stand now.
create or replace function app.renewal_counts(of_company uuid, first_day date, next_day date,
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
            -- No time zone is more than a day away from UTC: these two use an index, the next two decide.
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

revoke all on function app.order_counts, app.assignment_counts, app.licence_totals, app.renewal_counts from public;
grant execute on function app.order_counts, app.assignment_counts, app.licence_totals, app.renewal_counts to portal_app;
