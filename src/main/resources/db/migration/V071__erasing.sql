-- Erasing a person keeps history under a pseudonym: the membership stays, without address and without the person.
alter table membership add column erased_at timestamptz;
alter table membership drop constraint membership_check;
alter table membership add check (case
    when erased_at is null then (email is null) <> (client_id is null)
    else email is null and client_id is null and status = 'REMOVED' end);

-- Where a notice goes if not to its recipient's present address: word of a new address goes to the old one.
alter table notice add column address text check (length(address) <= 254);
create index delivery_by_recipient on delivery (partner_id, recipient_id);

-- A person's name among a notice's facts stands next to that member's id, so that it can be found and erased.
update notice n set facts = n.facts || jsonb_build_object('requestedById', o.requested_by)
from licence_order o
where o.partner_id = n.partner_id and o.id = n.subject_id and n.facts ? 'requestedBy';
update notice n set facts = n.facts || jsonb_build_object('withdrawnById', o.decided_by)
from licence_order o
where o.partner_id = n.partner_id and o.id = n.subject_id and n.facts ? 'withdrawnBy';

-- Takes an erased member of the scope's own organisation out of the mail ledger, where no serving role may change what is
-- stored, and forgets the person behind the membership unless it is a member elsewhere. Notices come first: a relay that is
-- expanding one is waited for, and one that comes later finds a removed member.
create function app.erase_traces(member uuid, pseudonym text) returns void
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    tenant uuid := app.partner();
    linked uuid;
begin
    select m.person_id into strict linked from public.membership m
    where m.partner_id = tenant and m.company_id is not distinct from app.company() and m.id = member
        and m.erased_at is not null;

    perform from public.notice n where n.partner_id = tenant and n.status = 'PLANNED' order by n.id for update;
    update public.notice n set facts = n.facts || found.erased
    from (
        select f.id, jsonb_object_agg(left(fact.key, -2), pseudonym) as erased
        from public.notice f, jsonb_each_text(f.facts) fact
        where f.partner_id = tenant and fact.key ~ '.Id$' and fact.value = member::text
        group by f.id) found
    where n.partner_id = tenant and n.id = found.id;
    update public.notice n set address = null where n.partner_id = tenant and n.member_id = member and n.address is not null;
    update public.delivery d set address = pseudonym, last_error = null, lease_id = null, lease_until = null,
        status = case when d.status in ('PLANNED', 'RETRY') then 'SUPERSEDED' else d.status end
    where d.partner_id = tenant and d.recipient_id = member;

    update public.membership m set person_id = null where m.partner_id = tenant and m.id = member;
    delete from public.person p where p.id = linked
        and not exists (select from public.membership m where m.person_id = p.id);
end $$;
revoke all on function app.erase_traces from public;
grant execute on function app.erase_traces to portal_app;
