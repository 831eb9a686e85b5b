-- How many licences are valid at an instant and how many of them are allocated, of all partners together: for metrics.
-- These two numbers are all that it tells.
create function app.licence_totals(at timestamptz) returns table (granted bigint, allocated bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select count(*), count(s.allocation_id)
    from public.assignment a join public.seat s on s.partner_id = a.partner_id and s.assignment_id = a.id
    where a.starts_at <= at and a.licence_expires_at > at
$$;
revoke execute on function app.licence_totals(timestamptz) from public;
grant execute on function app.licence_totals(timestamptz) to portal_app;
