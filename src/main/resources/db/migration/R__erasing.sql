-- Functions that no table needs. Flyway runs this file again whenever it has changed. Before a function whose arguments or
-- result change, write "drop function if exists app.name(old argument types);".

-- Removes the name and address of an erased member of the scope's own organisation wherever no serving role may change
-- them: in notices and deliveries, and in other partners' sessions, requests and orders where a distributor's member acted.
-- Deletes the person behind the membership, unless the person is a member elsewhere. Locks planned notices first: a relay that
-- is expanding one is waited for, and one that comes later finds a removed member.
create or replace function app.erase_personal_data(member uuid, pseudonym text) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    tenant uuid := app.partner();
    linked uuid;
    elsewhere uuid[];
begin
    select m.person_id into strict linked from public.membership m
    where m.partner_id = tenant and m.company_id is not distinct from app.company() and m.id = member
        and m.erased_at is not null;

    elsewhere := array (
        select s.partner_id from public.manage_session s
        where s.actor_partner_id = tenant and s.partner_id <> tenant and s.actor_id = member
        union
        select r.partner_id from public.partner_access_request r
        where r.actor_partner_id = tenant and r.partner_id <> tenant and r.requested_by = member
        union
        select r.actor_partner_id from public.partner_access_request r
        where r.partner_id = tenant and r.actor_partner_id <> tenant and r.approved_by = member
        order by 1);
    update public.manage_session s set
        actor_name = case when s.actor_id = member then pseudonym else s.actor_name end,
        actor_subject = case when s.actor_id = member then pseudonym else s.actor_subject end,
        ended_by_name = case when s.ended_by = member then pseudonym else s.ended_by_name end,
        version = s.version + 1
    where s.actor_partner_id = tenant and s.partner_id = any (elsewhere) and member in (s.actor_id, s.ended_by);
    update public.partner_access_request r set requested_by_name = pseudonym, version = r.version + 1
    where r.actor_partner_id = tenant and r.partner_id = any (elsewhere) and r.requested_by = member;
    update public.licence_order o set
        requested_by_name = case when o.requested_by = member then pseudonym else o.requested_by_name end,
        decided_by_name = case when o.decided_by = member then pseudonym else o.decided_by_name end,
        version = o.version + 1
    where o.partner_id = any (elsewhere) and member in (o.requested_by, o.decided_by);

    perform from public.notice n where n.partner_id = any (elsewhere || tenant) and n.status = 'PLANNED'
    order by n.id for update;
    update public.notice n set facts = n.facts || found.erased
    from (
        select f.partner_id, f.id, jsonb_object_agg(left(fact.key, -2), pseudonym) as erased
        from public.notice f, jsonb_each_text(f.facts) fact
        where f.partner_id = any (elsewhere || tenant) and fact.key ~ '.Id$' and fact.value = member::text
        group by f.partner_id, f.id) found
    where n.partner_id = found.partner_id and n.id = found.id;
    update public.notice n set address = null where n.partner_id = tenant and n.member_id = member and n.address is not null;
    update public.delivery d set address = pseudonym, last_error = null, lease_id = null, lease_until = null,
        status = case when d.status in ('PLANNED', 'RETRY') then 'SUPERSEDED' else d.status end
    where d.partner_id = tenant and d.recipient_id = member;

    update public.membership m set person_id = null, external_reference = null where m.partner_id = tenant and m.id = member;
    delete from public.person p where p.id = linked
        and not exists (select from public.membership m where m.person_id = p.id);
end $$;

revoke all on function app.erase_personal_data from public;
grant execute on function app.erase_personal_data to portal_app;
