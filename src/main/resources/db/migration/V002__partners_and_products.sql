-- Partners are the tenants. The vendor that runs the portal is an organisation too: the one row of kind OPERATOR.
create table partner (
    id         uuid        primary key,
    kind       text        not null default 'PARTNER' check (kind in ('OPERATOR', 'PARTNER')),
    parent_id  uuid        references partner (id),
    name       text        not null check (length(name) between 1 and 200),
    created_at timestamptz not null,
    version    integer     not null default 0,
    check (parent_id is distinct from id)
);
create unique index partner_one_operator on partner (kind) where kind = 'OPERATOR';
create index partner_by_parent on partner (parent_id) where parent_id is not null;
create index partner_by_name on partner (name, id);

alter table partner enable row level security;
create policy own on partner for select to portal_app using (id = (select app.partner()));
create policy operator on partner to portal_app
    using ((select app.org_type()) = 'operator' and kind = 'PARTNER')
    with check ((select app.org_type()) = 'operator' and kind = 'PARTNER');
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
    row_version      integer     not null default 0
);
create index product_by_name on product (name, id);

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

alter table product enable row level security;
create policy sold on product for select to portal_app
    using (id in (select product_id from partner_product where partner_id = (select app.partner())));
create policy operator on product to portal_app
    using ((select app.org_type()) = 'operator') with check ((select app.org_type()) = 'operator');
grant select, insert, update on product to portal_app;
