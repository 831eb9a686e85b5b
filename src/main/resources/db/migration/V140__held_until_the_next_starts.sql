-- A licence whose learner goes on with another one that starts later is held until then, also if that cuts it short. If the
-- later one is taken back before it starts, the first lasts to the end of its own term again.
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
        raise insufficient_privilege using message = 'Only a partner ends allocations, those of an order that it refunds';
    end if;
    update public.allocation set closed_as = case when succeeded then 'SUPERSEDED' else 'EXPIRED' end, version = version + 1
    where partner_id = app.partner() and assignment_id = of_assignment and open and ends_at <= at;
    with released as (
        update public.allocation set closed_as = 'RELEASED', ends_at = greatest(starts_at, at), version = version + 1
        where partner_id = app.partner() and assignment_id = of_assignment and open
        returning id)
    select array_agg(id) into ended from released;
    -- Who was to go on with one of these licences does not any more.
    update public.allocation p set succeeded = false, ends_at = a.licence_expires_at, version = p.version + 1
    from public.allocation l, public.assignment a
    where l.partner_id = app.partner() and l.id = any (ended) and l.starts_at > at
        and p.partner_id = l.partner_id and p.learner_id = l.learner_id and p.product_id = l.product_id
        and p.succeeded and p.open and p.ends_at = l.starts_at
        and a.partner_id = p.partner_id and a.id = p.assignment_id;
    return coalesce(cardinality(ended), 0);
end $$;
