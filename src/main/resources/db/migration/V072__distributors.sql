-- Distributor → reseller, one level: a parent is itself without one, or it cannot be stored. Whether a distributor may see
-- and enter a reseller's companies is the reseller's to say, and nothing it can say without a distributor.
alter table partner
    add column distributor_access text not null default 'DENIED' check (distributor_access in ('ALLOWED', 'DENIED')),
    add column is_reseller boolean not null generated always as (parent_id is not null) stored,
    add column parent_is_reseller boolean generated always as (case when parent_id is not null then false end) stored;
alter table partner
    add unique (id, is_reseller),
    add foreign key (parent_id, parent_is_reseller) references partner (id, is_reseller),
    add check (kind = 'PARTNER' or parent_id is null),
    add check (parent_id <> '00000000-0000-7000-8000-000000000000'),
    add check (distributor_access = 'DENIED' or parent_id is not null);
drop index partner_by_parent;
create index partner_by_parent on partner (parent_id, name, id) where parent_id is not null;

-- A partner's own row: the partner says what its distributor may, the operator says everything else.
create function app.guard_partner() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    if app.org_type() = 'partner' and (new.id, new.kind, new.parent_id, new.name, new.created_at)
            is distinct from (old.id, old.kind, old.parent_id, old.name, old.created_at)
        or app.org_type() = 'operator' and new.distributor_access = 'ALLOWED' and old.distributor_access = 'DENIED'
    then
        raise insufficient_privilege using message = 'This is not for ' || app.org_type() || ' to change';
    end if;
    return new;
end $$;
revoke all on function app.guard_partner from public;
create trigger guard before update on partner for each row execute function app.guard_partner();

create function app.distributor() returns uuid language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
    return (select p.parent_id from public.partner p where p.id = app.partner());
revoke all on function app.distributor from public;
grant execute on function app.distributor to portal_app;

create policy settings on partner for update to portal_app
    using ((select app.org_type()) = 'partner' and id = (select app.partner()))
    with check ((select app.org_type()) = 'partner' and id = (select app.partner()));
create policy resellers on partner for select to portal_app
    using ((select app.org_type()) = 'partner' and parent_id = (select app.partner()));
create policy distributor on partner for select to portal_app
    using ((select app.org_type()) = 'partner' and id = (select app.distributor()));

-- What a distributor may see of its resellers' companies: their names, which are kept apart from everything else that
-- a company's row says, because a policy lets through whole rows. The database keeps them; no serving role changes them.
create table company_name (
    partner_id uuid not null references partner (id),
    company_id uuid not null,
    name       text not null,
    primary key (partner_id, company_id),
    foreign key (partner_id, company_id) references company (partner_id, id)
);
create index company_name_by_name on company_name (partner_id, name, company_id);
insert into company_name select partner_id, id, name from company;

create function app.keep_company_name() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into public.company_name (partner_id, company_id, name) values (new.partner_id, new.id, new.name)
    on conflict (partner_id, company_id) do update set name = excluded.name;
    return null;
end $$;
revoke all on function app.keep_company_name from public;
create trigger keep_name after insert or update of name on company
    for each row execute function app.keep_company_name();

alter table company_name enable row level security;
create policy tenant on company_name for select to portal_app using (partner_id = (select app.partner()));
create policy operator on company_name for select to portal_app using ((select app.org_type()) = 'operator');
create policy distributor on company_name for select to portal_app
    using ((select app.org_type()) = 'partner' and partner_id in (
        select r.id from partner r where r.parent_id = (select app.partner()) and r.distributor_access = 'ALLOWED'));
create policy company on company_name as restrictive to portal_app
    using ((select app.org_type()) in ('partner', 'operator') or company_id = (select app.company()));
grant select on company_name to portal_app;
