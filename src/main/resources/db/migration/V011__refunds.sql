-- A refunded order's assignment is cancelled as a whole. What was granted stays on record; nothing of it is held any more,
-- and the last constraint keeps it so: an open allocation needs a live assignment.
alter table assignment
    add column cancelled_at timestamptz,
    add column live boolean not null generated always as (cancelled_at is null) stored;
alter table assignment add unique (partner_id, id, live);

-- Allocations that had ended by themselves are closed as that when their assignment is cancelled.
alter table allocation drop constraint allocation_closed_as_check;
alter table allocation
    add constraint allocation_closed_as_check check (closed_as in ('RELEASED', 'EXPIRED', 'SUPERSEDED')),
    add column open boolean generated always as (case when closed_as is null then true end) stored;
alter table allocation add constraint allocation_needs_live_assignment
    foreign key (partner_id, assignment_id, open) references assignment (partner_id, id, live);
create index allocation_by_assignment on allocation (partner_id, assignment_id, open);

-- How many allocations of an assignment a refund would end, and a hash of exactly which. A partner is told no more: who
-- holds a licence is the company's knowledge, and its policy hides the rows themselves.
create function app.refund_preview(of_assignment uuid, at timestamptz)
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

-- Ends the allocations of a refunded order's assignment; answers how many had been live. It is all that a partner can do to
-- allocations, and only to those of an order that it has refunded.
create function app.end_allocations(of_assignment uuid, at timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    ended integer;
begin
    perform from public.assignment a
    join public.licence_order o on o.partner_id = a.partner_id and o.id = a.order_id
    where a.partner_id = app.partner() and a.id = of_assignment and o.status = 'REFUNDED'
        and app.org_type() = 'partner' and app.manage_session() is null;
    if not found then
        raise insufficient_privilege using message = 'Only a partner ends allocations, those of an order that it refunds';
    end if;
    update public.allocation set closed_as = 'EXPIRED', version = version + 1
    where partner_id = app.partner() and assignment_id = of_assignment and open and ends_at <= at;
    update public.allocation set closed_as = 'RELEASED', ends_at = greatest(starts_at, at), version = version + 1
    where partner_id = app.partner() and assignment_id = of_assignment and open;
    get diagnostics ended = row_count;
    return ended;
end $$;

revoke all on function app.refund_preview, app.end_allocations from public;
grant execute on function app.refund_preview, app.end_allocations to portal_app;
