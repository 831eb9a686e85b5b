create table assignment (
    partner_id       uuid        not null references partner (id),
    id               uuid        not null,
    company_id       uuid        not null,
    order_id         uuid        not null,
    product_id       uuid        not null,
    quantity         integer     not null check (quantity between 1 and 100000),
    starts_at        timestamptz not null,
    licence_expires_at timestamptz not null,
    contract_expires_at date,
    assigned_at      timestamptz not null,
    version          integer     not null default 0,
    primary key (partner_id, id),
    unique (partner_id, order_id),
    unique (partner_id, company_id, product_id, id),
    unique (partner_id, id, quantity),
    foreign key (partner_id, company_id) references company (partner_id, id),
    foreign key (partner_id, order_id) references licence_order (partner_id, id),
    foreign key (partner_id, product_id) references partner_product (partner_id, product_id),
    check (starts_at < licence_expires_at)
);
create index assignment_by_end on assignment (partner_id, licence_expires_at, id);
create index assignment_by_company on assignment (partner_id, company_id, product_id, licence_expires_at, id);

alter table assignment enable row level security;
create policy tenant on assignment to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy operator on assignment for select to portal_app using ((select app.org_type()) = 'operator');
create policy company on assignment as restrictive to portal_app
    using ((select app.org_type()) in ('partner', 'operator') or company_id = (select app.company()))
    with check ((select app.org_type()) in ('partner', 'operator') or company_id = (select app.company()));
grant select, insert, update on assignment to portal_app;

-- One row for each granted licence, numbered up to the quantity granted. An allocation must point at one of them, so more
-- cannot be stored than were granted.
create table seat (
    partner_id    uuid    not null,
    assignment_id uuid    not null,
    number        integer not null,
    quantity      integer not null,
    company_id    uuid    not null,
    allocation_id uuid,
    primary key (partner_id, assignment_id, number),
    foreign key (partner_id, assignment_id, quantity) references assignment (partner_id, id, quantity),
    check (number between 1 and quantity)
);
create index seat_free on seat (partner_id, assignment_id, number) where allocation_id is null;
create index seat_taken on seat (partner_id, assignment_id) where allocation_id is not null;

alter table seat enable row level security;
create policy tenant on seat to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy company on seat as restrictive to portal_app
    using ((select app.org_type()) = 'partner' or company_id = (select app.company()))
    with check ((select app.org_type()) = 'partner' or company_id = (select app.company()));
grant select, insert, update on seat to portal_app;

create table allocation (
    partner_id    uuid        not null references partner (id),
    id            uuid        not null,
    company_id    uuid        not null,
    assignment_id uuid        not null,
    seat_number   integer     not null,
    product_id    uuid        not null,
    learner_id    uuid        not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    closed_as     text        check (closed_as in ('RELEASED', 'SUPERSEDED')),
    version       integer     not null default 0,
    primary key (partner_id, id),
    foreign key (partner_id, company_id, product_id, assignment_id)
        references assignment (partner_id, company_id, product_id, id),
    foreign key (partner_id, assignment_id, seat_number) references seat (partner_id, assignment_id, number),
    foreign key (partner_id, company_id, learner_id) references membership (partner_id, company_id, id),
    check (starts_at <= ends_at),
    -- A learner has at most one licence of a product at any instant.
    constraint allocation_one_at_a_time exclude using gist
        (partner_id with =, learner_id with =, product_id with =, tstzrange(starts_at, ends_at) with &&)
);
-- A licence belongs to one learner at a time.
create unique index allocation_one_per_seat on allocation (partner_id, assignment_id, seat_number)
    where closed_as is null;
create index allocation_by_learner on allocation (partner_id, company_id, learner_id, starts_at, id);
create index allocation_by_start on allocation (partner_id, company_id, starts_at, id);

alter table allocation enable row level security;
create policy tenant on allocation to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
-- Which learner holds a licence is the company's knowledge: a partner needs a manage session to see it.
create policy company on allocation as restrictive to portal_app
    using ((select app.org_type()) = 'customer' and company_id = (select app.company()))
    with check ((select app.org_type()) = 'customer' and company_id = (select app.company()));
grant select, insert, update on allocation to portal_app;

alter table seat add foreign key (partner_id, allocation_id) references allocation (partner_id, id);
