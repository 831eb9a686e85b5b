create table company (
    partner_id     uuid        not null references partner (id),
    id             uuid        not null,
    account_number text        not null unique check (account_number ~ '^[0-9]{10}$'),
    name           text        not null check (length(name) between 1 and 200),
    time_zone      text        not null check (length(time_zone) between 1 and 64),
    language       text        not null check (language ~ '^[a-z]{2}(-[A-Z]{2})?$'),
    status         text        not null check (status in ('ACTIVE', 'INACTIVE')),
    created_at     timestamptz not null,
    version        integer     not null default 0,
    primary key (partner_id, id)
);
create index company_by_name on company (partner_id, name, id);
create index company_by_creation on company (partner_id, created_at, id);

alter table company enable row level security;
create policy tenant on company to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy operator on company for select to portal_app using ((select app.org_type()) = 'operator');
create policy company on company as restrictive to portal_app
    using ((select app.org_type()) in ('partner', 'operator') or id = (select app.company()))
    with check ((select app.org_type()) in ('partner', 'operator') or id = (select app.company()));
grant select, insert, update on company to portal_app;
