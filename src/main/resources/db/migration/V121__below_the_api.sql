-- Assignments are the partner's to change, outside manage mode; everybody else at most holds them while allocating, and a
-- lock asks the first condition alone.
create policy partners_own on assignment as restrictive for update to portal_app
    using (true) with check ((select app.org_type() = 'partner' and app.manage_session() is null));

-- Before it is in, a distributor's manager stands at the door of a reseller's company: a kind of scope of its own, 'door'. It
-- enters and asks to be let in; policies that name customers show it no learners, nobody's licences and no files, and nothing of
-- the company is changed from there.
create function app.not_from_the_door() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    raise insufficient_privilege using message = 'who has not entered a company changes nothing there';
end $$;
revoke all on function app.not_from_the_door from public;
create trigger at_the_door before insert or update on company
    for each statement when (app.org_type() = 'door') execute function app.not_from_the_door();
create trigger at_the_door before insert or update on membership
    for each statement when (app.org_type() = 'door') execute function app.not_from_the_door();
create trigger at_the_door before insert or update on licence_order
    for each statement when (app.org_type() = 'door') execute function app.not_from_the_door();
create trigger at_the_door before insert or update on assignment
    for each statement when (app.org_type() = 'door') execute function app.not_from_the_door();
create trigger at_the_door before insert or update on seat
    for each statement when (app.org_type() = 'door') execute function app.not_from_the_door();

-- What the reseller's people are told is as little its business as the company's.
alter policy audience on notice
    using (((select app.org_type() in ('partner', 'operator')) or audience <> 'PARTNER_MANAGERS')
        and (member_id is null or exists (
            select from membership m where m.partner_id = notice.partner_id and m.id = notice.member_id)));
alter policy recipient on delivery
    using (recipient_kind <> case (select app.org_type() in ('partner', 'operator')) when true then 'LEARNER' else 'PARTNER' end);

-- Partner access is the company's own to say: neither the door's nor that of anybody else who is not its member.
drop trigger partner_access on company;
create trigger partner_access before update on company for each row
    when (old.partner_access is distinct from new.partner_access
        and (app.org_type() <> 'customer' or app.manage_session() is not null or app.actor_partner() <> app.partner()))
    execute function app.own_say();
drop trigger company_answers on partner_access_request;
create trigger company_answers before update on partner_access_request for each row
    when ((old.approved_at, old.approved_by, old.approved_until)
            is distinct from (new.approved_at, new.approved_by, new.approved_until)
        and (app.org_type() <> 'customer' or app.manage_session() is not null or app.actor_partner() <> app.partner()))
    execute function app.own_say();

-- A session is never made longer, never somebody else's, and never alive again; who ends it says so itself. Names give way to
-- a pseudonym.
revoke update on manage_session from portal_app;
grant update (version, ended_at, ended_by, ended_by_name, ended_by_side, actor_name, actor_subject)
    on manage_session to portal_app;
create function app.ends_once() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    raise insufficient_privilege using message = 'a manage session ends once, by who ends it';
end $$;
revoke all on function app.ends_once from public;
create trigger ends_once before update on manage_session for each row
    when ((old.ended_at, old.ended_by, old.ended_by_side) is distinct from (new.ended_at, new.ended_by, new.ended_by_side)
        and (old.ended_at is not null or new.ended_by is distinct from app.actor()))
    execute function app.ends_once();
