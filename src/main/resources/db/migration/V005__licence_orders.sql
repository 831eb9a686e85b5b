create sequence licence_order_number;
grant usage on sequence licence_order_number to portal_app;

create table licence_order (
    partner_id            uuid        not null references partner (id),
    id                    uuid        not null,
    company_id            uuid        not null,
    number                text        not null unique,
    product_id            uuid        not null,
    quantity              integer     not null check (quantity between 1 and 100000),
    purchase_order_number text        check (length(purchase_order_number) between 1 and 64),
    contact_id            uuid,
    contract_expires_at      date,
    status                text        not null
        check (status in ('REQUESTED', 'ASSIGNED', 'REJECTED', 'WITHDRAWN', 'REFUNDED')),
    requested_by          uuid        not null,
    requested_by_name     text        not null,
    requested_at          timestamptz not null,
    decided_at            timestamptz,
    version               integer     not null default 0,
    primary key (partner_id, id),
    foreign key (partner_id, company_id) references company (partner_id, id),
    foreign key (partner_id, product_id) references partner_product (partner_id, product_id),
    foreign key (partner_id, company_id, contact_id) references membership (partner_id, company_id, id),
    foreign key (partner_id, requested_by) references membership (partner_id, id),
    check ((status = 'REQUESTED') = (decided_at is null))
);
create index licence_order_by_date on licence_order (partner_id, requested_at, id);
create index licence_order_by_status on licence_order (partner_id, status, requested_at, id);
create index licence_order_by_company on licence_order (partner_id, company_id, requested_at, id);

alter table licence_order enable row level security;
create policy tenant on licence_order to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy operator on licence_order for select to portal_app using ((select app.org_type()) = 'operator');
create policy company on licence_order as restrictive to portal_app
    using ((select app.org_type()) in ('partner', 'operator') or company_id = (select app.company()))
    with check ((select app.org_type()) in ('partner', 'operator') or company_id = (select app.company()));
grant select, insert, update on licence_order to portal_app;
