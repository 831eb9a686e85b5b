-- A person is known by issuer and subject, and by the e-mail address with which that pair was linked. No serving role reads
-- this table: functions turn one verified credential into that person's memberships (see R__access.sql).
create table person (
    id        uuid        primary key default gen_random_uuid(),
    issuer    text        not null,
    subject   text        not null,
    email     text,
    linked_at timestamptz not null,
    unique (issuer, subject)
);
alter table person enable row level security;

-- A member of a company, of a partner, or of the operator: company_id is null for members of the last two. Integrations have a
-- client id, people have an e-mail address, erased people have neither.
create table membership (
    partner_id         uuid        not null references partner (id),
    id                 uuid        not null,
    company_id         uuid,
    person_id          uuid        references person (id),
    client_id          text        check (length(client_id) between 1 and 100),
    email              text        check (length(email) <= 254 and email = lower(email)),
    name               text        not null check (length(name) between 1 and 200),
    language           text        not null check (language ~ '^[a-z]{2}(-[A-Z]{2})?$'),
    roles              text[]      not null check (cardinality(roles) > 0),
    status             text        not null check (status in ('INVITED', 'ACTIVE', 'REMOVED')),
    -- Whether a partner manager is told when licences of companies end.
    expiry_notices     boolean     not null default false,
    -- Who invited or added the member. The invited person gets to see the name.
    invited_by         uuid        default app.actor(),
    -- The record's id in another system, chosen by that system.
    external_reference text        check (app.is_plain_text(external_reference, 100)),
    created_at         timestamptz not null,
    joined_at          timestamptz,
    removed_at         timestamptz,
    erased_at          timestamptz,
    updated_at         timestamptz not null,
    version            integer     not null default 0,
    -- What the list of members is searched and sorted by. LIKE and lower() are not leakproof, so row-level security keeps
    -- them out of an index: in these columns "begins with" is a range.
    search_name        text        collate "C" not null generated always as (lower(name)) stored,
    contact            text        collate "C" not null generated always as (coalesce(email, client_id, '')) stored,
    primary key (partner_id, id),
    unique (partner_id, company_id, id),
    foreign key (partner_id, company_id) references company (partner_id, id),
    check (case
        when erased_at is null then (email is null) <> (client_id is null)
        else email is null and client_id is null and status = 'REMOVED' end),
    check ((client_id is not null) = (roles = array ['INTEGRATION'])),
    check (case
        when company_id is not null then roles <@ array ['CUSTOMER_MANAGER', 'REGISTERED_USER', 'LEARNER']
        when partner_id = '00000000-0000-7000-8000-000000000000' then roles <@ array ['OPERATOR', 'SUPPORT']
        else roles <@ array ['PARTNER_MANAGER', 'PARTNER_VIEWER', 'INTEGRATION'] end),
    -- A client id that was confirmed once stays reserved for its partner, also after the member is removed.
    constraint membership_client_reserved
        exclude using gist (client_id with =, partner_id with <>) where (joined_at is not null and client_id is not null)
);
create unique index membership_one_per_address on membership (partner_id, company_id, email) nulls not distinct
    where status <> 'REMOVED' and email is not null;
-- Several partners may enrol the same client id. At most one of them is confirmed, and nobody learns of the others.
create unique index membership_one_per_client on membership (partner_id, client_id)
    where status <> 'REMOVED' and client_id is not null;
create unique index membership_one_active_client on membership (client_id)
    where status = 'ACTIVE' and client_id is not null;
create unique index membership_one_per_reference on membership (partner_id, company_id, external_reference)
    nulls not distinct where status <> 'REMOVED' and external_reference is not null;
create index membership_unconfirmed_clients on membership (client_id) where status = 'INVITED' and client_id is not null;
create index membership_by_person on membership (person_id) where status <> 'REMOVED';
create index membership_open_invitations on membership (email) where status = 'INVITED';
create index membership_declined on membership (person_id) where status = 'REMOVED' and joined_at is null;
create index membership_managers on membership (partner_id, company_id)
    where status <> 'REMOVED' and roles && array ['CUSTOMER_MANAGER', 'PARTNER_MANAGER', 'OPERATOR'];
create index membership_by_name on membership (partner_id, company_id, name, id);
create index membership_by_contact on membership (partner_id, company_id, contact, id);
create index membership_by_search_name on membership (partner_id, company_id, search_name, id);
create index membership_by_creation on membership (partner_id, company_id, created_at, id);
-- A partner's own members, who are few among those of its companies.
create index membership_of_partner on membership (partner_id, name, id) where company_id is null;
create index membership_of_partner_by_contact on membership (partner_id, contact, id) where company_id is null;
create index membership_of_partner_by_creation on membership (partner_id, created_at, id) where company_id is null;
-- Tells the planner that a company has one partner, so that it does not count the second condition again.
create statistics membership_tenant (dependencies) on partner_id, company_id from membership;

create trigger updated_at before insert or update on membership
    for each row execute function app.set_updated_at('search_name', 'contact');

alter table membership enable row level security;
create policy tenant on membership to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
-- The operator invites the first managers of a partner and sees no other members of it.
create policy operator on membership for insert to portal_app
    with check ((select app.org_type()) = 'operator' and company_id is null and status = 'INVITED'
        and roles = array ['PARTNER_MANAGER']);
create policy company on membership as restrictive to portal_app
    using ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()))
    with check ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()));
-- Outside manage mode a partner does not see learners.
create policy learners on membership as restrictive to portal_app
    using ((select app.org_type() = 'customer') or roles <> array ['LEARNER'])
    with check ((select app.org_type() = 'customer') or roles <> array ['LEARNER']);
create policy manage_mode on membership as restrictive for insert to portal_app
    with check ((select app.manage_session()) is null or roles = array ['LEARNER']);
grant select, insert, update on membership to portal_app;

create policy relay on membership for select to portal_relay using (true);
grant select (partner_id, id, company_id, email, name, language, roles, status, expiry_notices)
    on membership to portal_relay;

create trigger distributor_entry before insert or update on membership
    for each statement when (app.org_type() = 'distributor_entry') execute function app.refuse_writes_before_entry();

-- Inside manage mode only learners change, and of other members only whether they are learners too. A policy sees the old
-- row or the new one; comparing them takes a trigger.
create function app.enforce_learners_only() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    if array_remove(old.roles, 'LEARNER') <> array_remove(new.roles, 'LEARNER')
        or old.roles <> array ['LEARNER'] and (old.status, old.email, old.client_id, old.person_id, old.name, old.company_id)
            is distinct from (new.status, new.email, new.client_id, new.person_id, new.name, new.company_id)
    then
        raise insufficient_privilege using message = 'inside manage mode only learners can be changed';
    end if;
    return new;
end $$;
revoke all on function app.enforce_learners_only from public;
create trigger manage_mode before update on membership for each row
    when (app.manage_session() is not null) execute function app.enforce_learners_only();

-- The code that proves an integration to be the partner's own. Enrolling a client id gives out a code, and the client
-- presents it with its own token; until then the membership stays INVITED and no token acts through it.
create table integration_confirmation (
    partner_id  uuid        not null,
    member_id   uuid        not null,
    code_hash   bytea       not null check (length(code_hash) = 32),
    expires_at  timestamptz not null,
    wrong_tries integer     not null default 0,
    primary key (partner_id, member_id),
    foreign key (partner_id, member_id) references membership (partner_id, id)
);
alter table integration_confirmation enable row level security;
create policy tenant on integration_confirmation to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy partner_only on integration_confirmation as restrictive to portal_app
    using ((select app.org_type()) = 'partner') with check ((select app.org_type()) = 'partner');
-- The application stores, replaces and deletes a code. Only app.confirm_integration compares it and counts wrong tries.
grant select (partner_id, member_id), insert (partner_id, member_id, code_hash, expires_at), delete
    on integration_confirmation to portal_app;
