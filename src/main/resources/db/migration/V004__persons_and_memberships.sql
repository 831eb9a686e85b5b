-- A person is known by (issuer, subject) and by the e-mail with which that pair was linked. No application role reads
-- this table: the functions below turn one verified credential into that person's memberships.
create table person (
    id        uuid        primary key default gen_random_uuid(),
    issuer    text        not null,
    subject   text        not null,
    email     text,
    linked_at timestamptz not null,
    unique (issuer, subject)
);
alter table person enable row level security;

create table membership (
    partner_id uuid        not null references partner (id),
    id         uuid        not null,
    company_id uuid,
    person_id  uuid        references person (id),
    client_id  text        check (length(client_id) between 1 and 100),
    email      text        check (length(email) <= 254 and email = lower(email)),
    name       text        not null check (length(name) between 1 and 200),
    language   text        not null check (language ~ '^[a-z]{2}(-[A-Z]{2})?$'),
    roles      text[]      not null check (cardinality(roles) > 0),
    status     text        not null check (status in ('INVITED', 'ACTIVE', 'REMOVED')),
    created_at timestamptz not null,
    joined_at  timestamptz,
    removed_at timestamptz,
    version    integer     not null default 0,
    primary key (partner_id, id),
    unique (partner_id, company_id, id),
    foreign key (partner_id, company_id) references company (partner_id, id),
    check ((email is null) <> (client_id is null)),
    check ((client_id is not null) = (roles = array ['INTEGRATION'])),
    check (case
        when company_id is not null then roles <@ array ['CUSTOMER_MANAGER', 'REGISTERED_USER', 'LEARNER']
        when partner_id = '00000000-0000-7000-8000-000000000000' then roles <@ array ['OPERATOR', 'SUPPORT']
        else roles <@ array ['PARTNER_MANAGER', 'PARTNER_VIEWER', 'INTEGRATION'] end)
);
create unique index membership_one_per_address on membership (partner_id, company_id, email) nulls not distinct
    where status <> 'REMOVED' and email is not null;
create unique index membership_one_per_client on membership (client_id)
    where status <> 'REMOVED' and client_id is not null;
create index membership_by_person on membership (person_id) where status <> 'REMOVED';
create index membership_open_invitations on membership (email) where status = 'INVITED';
create index membership_by_name on membership (partner_id, company_id, name, id);
create index membership_by_email on membership (partner_id, company_id, email, id);
create index membership_managers on membership (partner_id, company_id)
    where status <> 'REMOVED' and roles && array ['CUSTOMER_MANAGER', 'PARTNER_MANAGER', 'OPERATOR'];

alter table membership enable row level security;
create policy tenant on membership to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
-- The operator names a partner's first manager; members of companies are never its business.
create policy operator on membership to portal_app
    using ((select app.org_type()) = 'operator' and company_id is null)
    with check ((select app.org_type()) = 'operator' and company_id is null);
create policy company on membership as restrictive to portal_app
    using ((select app.org_type()) in ('partner', 'operator') or company_id = (select app.company()))
    with check ((select app.org_type()) in ('partner', 'operator') or company_id = (select app.company()));
-- Outside manage mode a partner never meets a customer's learners.
create policy learners on membership as restrictive to portal_app
    using ((select app.org_type()) = 'customer' or roles <> array ['LEARNER'])
    with check ((select app.org_type()) = 'customer' or roles <> array ['LEARNER']);
grant select, insert, update on membership to portal_app;

create policy relay on membership for select to portal_relay using (true);
grant select (partner_id, id, company_id, email, name, language, roles, status) on membership to portal_relay;

-- One verified person credential → that person's live memberships of one organisation type. The first sign-in links
-- the pair once, and open invitations are taken up only by a verified, equal e-mail that is also the linked one.
create function app.memberships_of_person(
    token_issuer text, token_subject text, token_org_type text, token_email text, email_verified boolean, at timestamptz)
    returns table (partner_id uuid, company_id uuid, membership_id uuid, person_id uuid, roles text[],
        name text, organisation text)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    known public.person;
    address text := case when email_verified then lower(token_email) end;
begin
    select * into known from public.person p where p.issuer = token_issuer and p.subject = token_subject;
    if address is not null and (known.id is null or known.email = address) and exists (
        select from public.membership m
        where m.email = address and m.status = 'INVITED' and app.org_type_of(m) = token_org_type)
    then
        if known.id is null then
            insert into public.person (issuer, subject, email, linked_at)
            values (token_issuer, token_subject, address, at)
            on conflict (issuer, subject) do update set issuer = excluded.issuer
            returning * into known;
        end if;
        if known.email = address then
            update public.membership m set status = 'ACTIVE', person_id = known.id, joined_at = at, version = version + 1
            where m.email = address and m.status = 'INVITED' and app.org_type_of(m) = token_org_type;
        end if;
    end if;
    return query
        select m.partner_id, m.company_id, m.id, m.person_id, m.roles, m.name, coalesce(c.name, p.name)
        from public.membership m
        join public.partner p on p.id = m.partner_id
        left join public.company c on c.partner_id = m.partner_id and c.id = m.company_id
        where m.person_id = known.id and m.status = 'ACTIVE' and app.org_type_of(m) = token_org_type
        order by m.created_at, m.id;
end $$;

create function app.org_type_of(m membership) returns text language sql immutable
    return case
        when m.company_id is not null then 'customer'
        when m.partner_id = '00000000-0000-7000-8000-000000000000' then 'operator'
        else 'partner' end;

-- A service account is enrolled by its client id; its first token links (issuer, subject) once, like a person's.
create function app.memberships_of_client(
    token_issuer text, token_subject text, token_org_type text, token_client text, at timestamptz)
    returns table (partner_id uuid, company_id uuid, membership_id uuid, person_id uuid, roles text[],
        name text, organisation text)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    enrolled public.membership;
    known public.person;
begin
    select * into enrolled from public.membership m
    where m.client_id = token_client and m.status <> 'REMOVED' and app.org_type_of(m) = token_org_type;
    if enrolled.id is null then
        return;
    end if;
    select * into known from public.person p where p.issuer = token_issuer and p.subject = token_subject;
    if enrolled.status = 'INVITED' then
        if known.id is null then
            insert into public.person (issuer, subject, linked_at) values (token_issuer, token_subject, at)
            on conflict (issuer, subject) do update set issuer = excluded.issuer
            returning * into known;
        end if;
        update public.membership m set status = 'ACTIVE', person_id = known.id, joined_at = at, version = version + 1
        where m.partner_id = enrolled.partner_id and m.id = enrolled.id and m.status = 'INVITED';
    end if;
    return query
        select m.partner_id, m.company_id, m.id, m.person_id, m.roles, m.name, p.name
        from public.membership m join public.partner p on p.id = m.partner_id
        where m.client_id = token_client and m.status = 'ACTIVE' and m.person_id = known.id;
end $$;

revoke all on all functions in schema app from public;
grant execute on all functions in schema app to portal_app;
