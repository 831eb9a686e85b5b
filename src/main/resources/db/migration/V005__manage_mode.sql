-- Manage mode: a partner manager acts inside one company on its behalf, for a limited time and for a stated reason. A
-- session ends when somebody ends it or when it expires; no job has to run for that.
create table manage_session (
    partner_id       uuid        not null references partner (id),
    id               uuid        not null,
    company_id       uuid        not null,
    actor_partner_id uuid        not null references partner (id),
    actor_id         uuid        not null,
    actor_name       text        not null,
    actor_issuer     text        not null,
    actor_subject    text        not null,
    reason           text        not null check (length(reason) between 5 and 500),
    started_at       timestamptz not null,
    expires_at       timestamptz not null,
    ended_at         timestamptz,
    ended_by         uuid,
    ended_by_name    text,
    ended_by_side    text        check (ended_by_side in ('OPERATOR', 'PARTNER', 'CUSTOMER')),
    -- Set if nobody ended the session for its own sake: one of its preconditions was taken away.
    ended_because    text        check (
        ended_because in ('COMPANY_DEACTIVATED', 'MANAGER_LOST', 'DISTRIBUTOR_SHUT_OUT', 'PARTNER_ACCESS_DENIED')),
    updated_at       timestamptz not null,
    version          integer     not null default 0,
    primary key (partner_id, id),
    foreign key (partner_id, company_id) references company (partner_id, id),
    check (started_at < expires_at and expires_at <= started_at + interval '8 hours'),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_by_side is null)),
    check (ended_because is null or ended_at is not null)
);
create index manage_session_by_start on manage_session (partner_id, started_at, id);
create index manage_session_by_company on manage_session (partner_id, company_id, started_at, id);
create index manage_session_by_actor_partner on manage_session (actor_partner_id, started_at, id);
create index manage_session_by_id on manage_session (id);
create index manage_session_all_partners_by_start on manage_session (started_at, id);
create statistics manage_session_tenant (dependencies) on partner_id, company_id from manage_session;

create trigger updated_at before insert or update on manage_session
    for each row execute function app.set_updated_at();

alter table manage_session enable row level security;
create policy tenant on manage_session to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy operator on manage_session for select to portal_app using ((select app.org_type() = 'operator'));
create policy operator_ends on manage_session for update to portal_app
    using ((select app.org_type()) = 'operator') with check ((select app.org_type()) = 'operator');
create policy company on manage_session as restrictive to portal_app
    using ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()))
    with check ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()));
-- The partner whose member acts sees and ends the session in whichever partner's company it is.
create policy actor_partner on manage_session for select to portal_app
    using ((select app.org_type() = 'partner')
        and case when actor_partner_id = (select app.partner()) then true else false end);
create policy actor_partner_ends on manage_session for update to portal_app
    using ((select app.org_type() = 'partner') and actor_partner_id = (select app.partner()))
    with check ((select app.org_type() = 'partner') and actor_partner_id = (select app.partner()));
create policy actor on manage_session as restrictive for insert to portal_app
    with check (actor_id = (select app.actor()) and actor_partner_id = (select app.actor_partner())
        and app.allows_distributor(partner_id, actor_partner_id));
-- Sessions are opened and ended from outside manage mode only.
create policy manage_mode_insert on manage_session as restrictive for insert to portal_app
    with check ((select app.manage_session()) is null);
create policy manage_mode_update on manage_session as restrictive for update to portal_app
    using ((select app.manage_session()) is null);
-- Nobody extends a session or passes it to somebody else. An erased person's name gives way to a pseudonym.
grant select, insert,
    update (version, ended_at, ended_by, ended_by_name, ended_by_side, ended_because, actor_name, actor_subject)
    on manage_session to portal_app;

-- A session ends once, in the name of the actor who ends it, and is never reopened.
create function app.enforce_single_end() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    raise insufficient_privilege using message = 'a manage session ends only once, in the name of the acting member';
end $$;
revoke all on function app.enforce_single_end from public;
create trigger single_end before update on manage_session for each row
    when ((old.ended_at, old.ended_by, old.ended_by_side, old.ended_because)
            is distinct from (new.ended_at, new.ended_by, new.ended_by_side, new.ended_because)
        and (old.ended_at is not null or new.ended_by is distinct from app.actor()))
    execute function app.enforce_single_end();

-- Where a company's partner access is ASK: who asks to enter and why, and until when the company has allowed it.
create table partner_access_request (
    partner_id        uuid        not null references partner (id),
    id                uuid        not null,
    company_id        uuid        not null,
    actor_partner_id  uuid        not null references partner (id),
    requested_by      uuid        not null,
    requested_by_name text        not null,
    reason            text        not null check (length(reason) between 5 and 500),
    requested_at      timestamptz not null,
    approved_at       timestamptz,
    approved_by       uuid,
    approved_by_name  text,
    approved_until    timestamptz,
    updated_at        timestamptz not null,
    version           integer     not null default 0,
    primary key (partner_id, id),
    foreign key (partner_id, company_id) references company (partner_id, id),
    check ((approved_at is null) = (approved_by is null) and (approved_at is null) = (approved_until is null))
);
create unique index partner_access_request_one_open
    on partner_access_request (partner_id, company_id, requested_by) where approved_at is null;
create index partner_access_request_by_time on partner_access_request (partner_id, requested_at, id);
create index partner_access_request_by_company on partner_access_request (partner_id, company_id, requested_at, id);
create index partner_access_request_by_actor_partner on partner_access_request (actor_partner_id, requested_at, id);
create index partner_access_request_all_partners_by_time on partner_access_request (requested_at, id);
create index partner_access_request_by_approval on partner_access_request (approved_until) where approved_until is not null;
create statistics partner_access_request_tenant (dependencies) on partner_id, company_id from partner_access_request;

create trigger updated_at before insert or update on partner_access_request
    for each row execute function app.set_updated_at();

alter table partner_access_request enable row level security;
create policy tenant on partner_access_request to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy company on partner_access_request as restrictive to portal_app
    using ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()))
    with check ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()));
create policy actor_partner on partner_access_request for select to portal_app
    using ((select app.org_type() = 'partner')
        and case when actor_partner_id = (select app.partner()) then true else false end);
-- The partner asks, the company answers, neither inside manage mode. The partner may update its requests too, because an
-- erased person's name leaves them; the trigger below keeps it from approving them.
create policy partner_asks on partner_access_request as restrictive for insert to portal_app
    with check (approved_at is null and requested_by = (select app.actor()) and (select app.manage_session()) is null
        and actor_partner_id = (select app.actor_partner()) and app.allows_distributor(partner_id, actor_partner_id)
        and ((select app.org_type()) = 'partner' or actor_partner_id <> partner_id));
create policy company_answers on partner_access_request as restrictive for update to portal_app
    using ((select app.manage_session()) is null);
grant select, insert, update on partner_access_request to portal_app;

-- Anybody who may update a request may end its approval early. Only the company approves, or extends an approval.
create trigger company_answers before update on partner_access_request for each row
    when (((old.approved_at, old.approved_by) is distinct from (new.approved_at, new.approved_by)
            or (old.approved_until is null) <> (new.approved_until is null) or new.approved_until > old.approved_until)
        and (app.org_type() <> 'customer' or app.manage_session() is not null or app.actor_partner() <> app.partner()))
    execute function app.enforce_company_decision();
