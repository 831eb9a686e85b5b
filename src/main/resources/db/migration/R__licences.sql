-- Functions that no table needs. Flyway runs this file again whenever it has changed. Before a function whose arguments or
-- result change, write "drop function if exists app.name(old argument types);".

-- How many allocations of an assignment a refund would end, and a hash of exactly which. A partner is told no more, because
-- who holds a licence is for the company to know.
create or replace function app.refund_preview(of_assignment uuid, at timestamptz)
    returns table (allocation_count integer, hash text)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select count(*)::integer, encode(sha256(convert_to(
        of_assignment::text || coalesce(string_agg(id::text, '' order by id), ''), 'UTF8')), 'hex')
    from public.allocation
    where partner_id = (select app.partner()) and assignment_id = of_assignment and open and ends_at > at
        and ((select app.org_type()) = 'partner'
            or (select app.org_type()) = 'customer' and company_id = (select app.company()))
$$;

-- Given renewals that were ended before they started, restores the end of the licences before them: to the end of their own
-- term, or to the start of the learner's next licence if that comes first. It sees and changes what its caller may. Returns how
-- many licences it changed.
create or replace function app.restore_previous_ends(ended uuid[], at timestamptz) returns integer
    language sql set search_path = pg_catalog, public, pg_temp
as $$
    with recursive affected as (
        select p.id, p.assignment_id, p.company_id, p.learner_id, p.product_id, p.ends_at, a.licence_expires_at
        from public.allocation l
        join public.allocation p on p.partner_id = l.partner_id and p.company_id = l.company_id
            and p.learner_id = l.learner_id and p.product_id = l.product_id
        join public.assignment a on a.partner_id = p.partner_id and a.id = p.assignment_id
        where l.partner_id = (select app.partner()) and l.id = any (ended) and l.starts_at > at
            and p.succeeded and p.closed_as is null and p.ends_at = l.starts_at
    ), successor (of_assignment, id) as (
        select a.renews_id, a.id from public.assignment a
        where a.partner_id = (select app.partner()) and a.renews_id in (select assignment_id from affected)
        union
        select s.of_assignment, a.id from successor s
        join public.assignment a on a.partner_id = (select app.partner()) and a.renews_id = s.id
    ), reopened as (
        update public.allocation p set version = p.version + 1,
            ends_at = least(affected.licence_expires_at, next.starts_at),
            succeeded = coalesce(next.starts_at <= affected.licence_expires_at, false) and exists (
                select from successor s where s.of_assignment = affected.assignment_id and s.id = next.assignment_id)
        from affected left join lateral (
            select n.starts_at, n.assignment_id from public.allocation n
            where n.partner_id = (select app.partner()) and n.company_id = affected.company_id
                and n.learner_id = affected.learner_id and n.product_id = affected.product_id and n.closed_as is null
                and n.starts_at >= affected.ends_at
            order by n.starts_at limit 1) next on true
        where p.partner_id = (select app.partner()) and p.id = affected.id and p.closed_as is null
        returning p.id
    )
    select cast(count(*) as integer) from reopened
$$;

-- Ends the allocations of a refunded order's assignment and returns how many of them were live. This is all that a partner can
-- do to allocations, and only for an order that it has refunded.
create or replace function app.end_allocations(of_assignment uuid, at timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    ended uuid[];
begin
    perform from public.assignment a
    join public.licence_order o on o.partner_id = a.partner_id and o.id = a.order_id
    where a.partner_id = app.partner() and a.id = of_assignment and o.status = 'REFUNDED'
        and app.org_type() = 'partner' and app.manage_session() is null;
    if not found then
        raise insufficient_privilege using message = 'Only a partner ends allocations, and only for an order that it has refunded';
    end if;
    update public.allocation set closed_as = case when succeeded then 'SUPERSEDED' else 'EXPIRED' end, version = version + 1
    where partner_id = app.partner() and assignment_id = of_assignment and open and ends_at <= at;
    with released as (
        update public.allocation set closed_as = 'RELEASED', ends_at = greatest(starts_at, at), version = version + 1
        where partner_id = app.partner() and assignment_id = of_assignment and open
        returning id)
    select array_agg(id) into ended from released;
    perform app.restore_previous_ends(ended, at);
    return coalesce(cardinality(ended), 0);
end $$;

revoke all on function app.refund_preview, app.restore_previous_ends, app.end_allocations from public;
grant execute on function app.refund_preview, app.restore_previous_ends, app.end_allocations to portal_app;
