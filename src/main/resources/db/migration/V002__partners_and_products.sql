-- Partners are the tenants. The vendor that runs the portal is an organisation too: the one row of kind OPERATOR.
create table partner (
    id                 uuid        primary key,
    kind               text        not null default 'PARTNER' check (kind in ('OPERATOR', 'PARTNER')),
    parent_id          uuid        references partner (id)
        check (parent_id <> '00000000-0000-7000-8000-000000000000'),
    name               text        not null check (length(name) between 1 and 200),
    -- The number of days before its end from which a licence counts as expiring, for all companies of the partner.
    expiring_days      integer     not null default 30 check (expiring_days between 1 and 365),
    -- The reseller decides whether its distributor may see and enter its companies.
    distributor_access text        not null default 'DENIED' check (distributor_access in ('ALLOWED', 'DENIED')),
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    version            integer     not null default 0,
    is_reseller        boolean     not null generated always as (parent_id is not null) stored,
    parent_is_reseller boolean     generated always as (case when parent_id is not null then false end) stored,
    unique (id, is_reseller),
    -- A distributor has resellers and no distributor of its own: the tree has one level.
    foreign key (parent_id, parent_is_reseller) references partner (id, is_reseller),
    check (parent_id is distinct from id),
    check (kind = 'PARTNER' or parent_id is null),
    check (distributor_access = 'DENIED' or parent_id is not null)
);
create unique index partner_one_operator on partner (kind) where kind = 'OPERATOR';
create index partner_by_parent on partner (parent_id, name, id) where parent_id is not null;
create index partner_by_name on partner (name, id);

create function app.distributor() returns uuid language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
    return (select p.parent_id from public.partner p where p.id = app.partner());
revoke all on function app.distributor from public;
grant execute on function app.distributor to portal_app;

-- Whether members of the acting partner may act in companies of the selling partner: in their own partner's always, in
-- those of a reseller if it allows its distributor to.
create function app.allows_distributor(selling uuid, acting uuid) returns boolean language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
    return selling = acting or exists (
        select from public.partner r where r.id = selling and r.parent_id = acting and r.distributor_access = 'ALLOWED');
revoke all on function app.allows_distributor from public;
grant execute on function app.allows_distributor to portal_app;

-- A policy admits whole rows. This keeps partners and operator to their own columns: the partner changes its settings and
-- decides about its distributor, the operator changes everything else and can only take a distributor's access away.
create function app.guard_partner() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    if app.org_type() = 'partner' and (new.id, new.kind, new.parent_id, new.name, new.created_at)
            is distinct from (old.id, old.kind, old.parent_id, old.name, old.created_at)
        or app.org_type() = 'operator' and new.distributor_access = 'ALLOWED' and old.distributor_access = 'DENIED'
    then
        raise insufficient_privilege using message = app.org_type() || ' may not change these columns of a partner';
    end if;
    return new;
end $$;
revoke all on function app.guard_partner from public;
create trigger guard before update on partner for each row execute function app.guard_partner();

create trigger updated_at before insert or update on partner
    for each row execute function app.set_updated_at('is_reseller', 'parent_is_reseller');

alter table partner enable row level security;
create policy own on partner for select to portal_app using (id = (select app.partner()));
create policy operator on partner to portal_app
    using ((select app.org_type() = 'operator') and kind = 'PARTNER')
    with check ((select app.org_type() = 'operator') and kind = 'PARTNER');
create policy settings on partner for update to portal_app
    using ((select app.org_type()) = 'partner' and id = (select app.partner()))
    with check ((select app.org_type()) = 'partner' and id = (select app.partner()));
create policy resellers on partner for select to portal_app
    using ((select app.org_type()) = 'partner' and parent_id = (select app.partner()));
create policy distributor on partner for select to portal_app
    using ((select app.org_type()) = 'partner' and id = (select app.distributor()));
grant select, insert, update on partner to portal_app;

insert into partner (id, kind, name, created_at)
values ('00000000-0000-7000-8000-000000000000', 'OPERATOR', 'Operator', now());

create table product (
    id               uuid        primary key,
    code             text        not null unique check (code ~ '^[A-Z0-9][A-Z0-9-]{1,31}$'),
    name             text        not null check (length(name) between 1 and 200),
    edition          text        check (length(edition) between 1 and 100),
    version          text        check (length(version) between 1 and 50),
    import_guide_url text        check (length(import_guide_url) <= 500),
    deliveries       text[]      not null check (
        cardinality(deliveries) > 0 and deliveries <@ array ['SEATS', 'LICENCE_FILE', 'TOKEN']),
    active           boolean     not null default true,
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    row_version      integer     not null default 0
);
create index product_by_name on product (name, id);

-- The products that a partner sells.
create table partner_product (
    partner_id uuid        not null references partner (id),
    product_id uuid        not null references product (id),
    created_at timestamptz not null,
    primary key (partner_id, product_id)
);
create index partner_product_by_product on partner_product (product_id);

alter table partner_product enable row level security;
create policy tenant on partner_product for select to portal_app using (partner_id = (select app.partner()));
create policy operator on partner_product to portal_app
    using ((select app.org_type()) = 'operator') with check ((select app.org_type()) = 'operator');
grant select, insert, delete on partner_product to portal_app;

create trigger updated_at before insert or update on product
    for each row execute function app.set_updated_at();

alter table product enable row level security;
create policy sold on product for select to portal_app
    using (id in (select product_id from partner_product where partner_id = (select app.partner())));
create policy operator on product to portal_app
    using ((select app.org_type() = 'operator')) with check ((select app.org_type() = 'operator'));
grant select, insert, update on product to portal_app;
