-- What a transaction finds as the last licence of a learner has to include what another one is just adding. Both come by the
-- same row here: so that row is waited for before looking, not after.
create or replace function app.keep_learner_licences() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp set enable_seqscan = off
as $$
declare
    latest public.allocation;
begin
    perform from public.learner_licence
    where partner_id = new.partner_id and learner_id = new.learner_id and product_id = new.product_id
    for update;
    select * into latest from public.allocation a
    where a.partner_id = new.partner_id and a.company_id = new.company_id and a.learner_id = new.learner_id
        and a.product_id = new.product_id and coalesce(a.closed_as, 'EXPIRED') = 'EXPIRED'
    order by a.ends_at desc limit 1;
    if latest.id is null then
        delete from public.learner_licence
        where partner_id = new.partner_id and learner_id = new.learner_id and product_id = new.product_id;
    else
        insert into public.learner_licence
            (partner_id, learner_id, product_id, company_id, assignment_id, allocation_id, ends_at)
        values (latest.partner_id, latest.learner_id, latest.product_id, latest.company_id, latest.assignment_id,
            latest.id, latest.ends_at)
        on conflict (partner_id, learner_id, product_id) do update set
            company_id = excluded.company_id, assignment_id = excluded.assignment_id,
            allocation_id = excluded.allocation_id, ends_at = excluded.ends_at;
    end if;
    return null;
end $$;
-- A learner's licences are few: the learner's own index finds them all.
drop index allocation_latest;

-- Of licences that end before they start: what was to end into them lasts to its own end again, or to where the learner's
-- next licence starts, whichever comes first. It sees and changes what its caller may.
create function app.reopen_before(ended uuid[], at timestamptz) returns integer
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
revoke all on function app.reopen_before from public;
grant execute on function app.reopen_before to portal_app;

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
    perform app.reopen_before(ended, at);
    return coalesce(cardinality(ended), 0);
end $$;

-- What an assignment grants, to whom and until when, is settled when it is made.
revoke update on assignment from portal_app;
grant update (cancelled_at, suspended_at, version) on assignment to portal_app;
