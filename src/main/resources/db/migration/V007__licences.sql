-- What a partner grants on an order: so many licences of a product for one term. A refund cancels the assignment as a
-- whole; what was granted stays on record.
create table assignment (
    partner_id          uuid        not null references partner (id),
    id                  uuid        not null,
    company_id          uuid        not null,
    order_id            uuid        not null,
    product_id          uuid        not null,
    quantity            integer     not null check (quantity between 1 and 100000),
    -- The number of licences that learners can hold, which have the numbers from 1: none if the product has no seats.
    seat_count          integer     not null,
    starts_at           timestamptz not null,
    licence_expires_at  timestamptz not null,
    contract_expires_at date,
    -- The assignment that this one renews, of the same company and product.
    renews_id           uuid,
    assigned_at         timestamptz not null,
    cancelled_at        timestamptz,
    -- While suspended, an assignment gives no access; its end stays.
    suspended_at        timestamptz,
    updated_at          timestamptz not null,
    version             integer     not null default 0,
    live                boolean     not null generated always as (cancelled_at is null) stored,
    primary key (partner_id, id),
    unique (partner_id, order_id),
    unique (partner_id, company_id, product_id, id),
    -- Referred to by free seats and allocations.
    constraint assignment_seats unique (partner_id, id, company_id, seat_count),
    constraint assignment_live unique (partner_id, id, company_id, product_id, live, seat_count),
    foreign key (partner_id, company_id) references company (partner_id, id),
    foreign key (partner_id, order_id) references licence_order (partner_id, id),
    foreign key (partner_id, product_id) references partner_product (partner_id, product_id),
    foreign key (partner_id, company_id, product_id, renews_id)
        references assignment (partner_id, company_id, product_id, id),
    check (starts_at < licence_expires_at),
    check (renews_id <> id),
    constraint assignment_seat_count check (seat_count in (0, quantity))
);
create index assignment_by_end on assignment (partner_id, licence_expires_at, id);
create index assignment_by_company on assignment (partner_id, company_id, product_id, licence_expires_at, id);
create index assignment_by_company_end on assignment (partner_id, company_id, licence_expires_at, id);
create index assignment_by_product on assignment (partner_id, product_id, licence_expires_at, id);
create index assignment_by_predecessor on assignment (partner_id, renews_id) where renews_id is not null;
create statistics assignment_tenant (dependencies) on partner_id, company_id from assignment;

-- An order and an assignment refer to each other, so one of the two foreign keys has to be added later.
alter table licence_order add foreign key (partner_id, company_id, product_id, renews_id)
    references assignment (partner_id, company_id, product_id, id);

create trigger updated_at before insert or update on assignment
    for each row execute function app.set_updated_at('live');

alter table assignment enable row level security;
create policy tenant on assignment to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy company on assignment as restrictive to portal_app
    using ((select app.org_type() = 'partner') or company_id = (select app.company()))
    with check ((select app.org_type() = 'partner') or company_id = (select app.company()));
-- Only the partner grants and changes assignments, outside manage mode. Allocating locks an assignment, which needs the
-- right to update and checks "using" alone.
create policy manage_mode on assignment as restrictive for insert to portal_app
    with check ((select app.manage_session()) is null);
create policy partner_only on assignment as restrictive for update to portal_app
    using (true) with check ((select app.org_type() = 'partner' and app.manage_session() is null));
grant select, insert, update (cancelled_at, suspended_at, version) on assignment to portal_app;

create trigger distributor_entry before insert or update on assignment
    for each statement when (app.org_type() = 'distributor_entry') execute function app.refuse_writes_before_entry();

-- One row for each licence that nobody holds. Allocating deletes the row, releasing inserts it again: that costs a fraction
-- of updating it, which would write the row and its index entries anew.
create table free_seat (
    partner_id    uuid    not null,
    assignment_id uuid    not null,
    number        integer not null,
    company_id    uuid    not null,
    seat_count    integer not null,
    primary key (partner_id, assignment_id, number),
    foreign key (partner_id, assignment_id, company_id, seat_count)
        references assignment (partner_id, id, company_id, seat_count),
    check (number between 1 and seat_count)
);
create statistics free_seat_tenant (dependencies) on partner_id, assignment_id from free_seat;

alter table free_seat enable row level security;
create policy tenant on free_seat to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy company on free_seat as restrictive to portal_app
    using ((select app.org_type() = 'partner') or company_id = (select app.company()))
    with check ((select app.org_type() = 'partner') or company_id = (select app.company()));
-- The right to update is granted for locking only.
create policy lock_only on free_seat as restrictive for update to portal_app using (true) with check (false);
grant select, insert, delete, update (number) on free_seat to portal_app;

create trigger distributor_entry before insert or update or delete on free_seat
    for each statement when (app.org_type() = 'distributor_entry') execute function app.refuse_writes_before_entry();

-- A licence that one learner holds, or held, for a time.
create table allocation (
    partner_id    uuid        not null,
    id            uuid        not null,
    company_id    uuid        not null,
    assignment_id uuid        not null,
    seat_number   integer     not null,
    seat_count    integer     not null,
    product_id    uuid        not null,
    learner_id    uuid        not null,
    starts_at     timestamptz not null,
    ends_at       timestamptz not null,
    -- Null while the learner holds the licence, also after its end.
    closed_as     text        check (closed_as in ('RELEASED', 'EXPIRED', 'SUPERSEDED')),
    -- Whether the learner already holds a follow-up licence for when this one ends.
    succeeded     boolean     not null default false,
    updated_at    timestamptz not null,
    version       integer     not null default 0,
    open          boolean     generated always as (case when closed_as is null then true end) stored,
    primary key (partner_id, id),
    foreign key (partner_id, company_id, learner_id) references membership (partner_id, company_id, id),
    -- An open allocation needs a live assignment of the same company and product. Once closed it has a null in the key and is
    -- no longer checked; nobody can change what it refers to.
    constraint allocation_needs_live_assignment
        foreign key (partner_id, company_id, product_id, assignment_id, open, seat_count)
        references assignment (partner_id, company_id, product_id, id, live, seat_count),
    check (starts_at <= ends_at),
    -- Together with the unique index below: no more allocations than licences were granted.
    constraint allocation_seat_number check (seat_number between 1 and seat_count),
    -- A learner has at most one licence of a product at any instant. The column that tells most rows apart comes first: this
    -- makes storing an allocation about an eighth cheaper.
    constraint allocation_one_at_a_time exclude using gist
        (learner_id with =, tstzrange(starts_at, ends_at) with &&, product_id with =, partner_id with =)
);
-- A licence belongs to one learner at a time.
create unique index allocation_one_per_seat on allocation (partner_id, assignment_id, seat_number)
    where closed_as is null;
create index allocation_by_learner on allocation (partner_id, company_id, learner_id, starts_at, id);
create index allocation_by_start on allocation (partner_id, company_id, starts_at, id);
create index allocation_by_assignment on allocation (partner_id, assignment_id, open);
create statistics allocation_tenant (dependencies) on partner_id, company_id, learner_id, assignment_id from allocation;

create trigger updated_at before insert or update on allocation
    for each row execute function app.set_updated_at('open');

-- Which learner holds a licence is for the company to know: a partner needs a manage session to see it.
alter table allocation enable row level security;
create policy tenant on allocation to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy company on allocation as restrictive to portal_app
    using ((select app.org_type() = 'customer') and company_id = (select app.company()))
    with check ((select app.org_type() = 'customer') and company_id = (select app.company()));
create policy starts_open on allocation as restrictive for insert to portal_app with check (closed_as is null);
grant select, insert, update (closed_as, ends_at, succeeded, version) on allocation to portal_app;

-- Until when each learner holds, or held, a licence of each product: the latest of its allocations that nobody closed before
-- its end. Lists of learners read it in the order of its indexes. Triggers derive it from the allocations in the same
-- statement. Whether an end has passed depends on the reader's clock.
create table learner_licence (
    partner_id    uuid        not null references partner (id),
    learner_id    uuid        not null,
    product_id    uuid        not null,
    company_id    uuid        not null,
    assignment_id uuid        not null,
    allocation_id uuid        not null,
    ends_at       timestamptz not null,
    primary key (partner_id, learner_id, product_id),
    -- Also tells the planner that each of these rows meets exactly one member.
    foreign key (partner_id, learner_id) references membership (partner_id, id)
);
create index learner_licence_by_end on learner_licence (partner_id, company_id, ends_at, allocation_id);
create index learner_licence_by_product on learner_licence (partner_id, company_id, product_id, ends_at, allocation_id);
create index learner_licence_by_assignment on learner_licence (partner_id, assignment_id, ends_at, allocation_id);
create statistics learner_licence_tenant (dependencies) on partner_id, company_id, learner_id, assignment_id
    from learner_licence;

alter table learner_licence enable row level security;
create policy tenant on learner_licence for select to portal_app using (partner_id = (select app.partner()));
create policy company on learner_licence as restrictive to portal_app
    using ((select app.org_type() = 'customer') and company_id = (select app.company()));
grant select on learner_licence to portal_app;

-- New allocations are added by statement, because a transaction may store a hundred thousand of them. This looks at no other
-- allocation, so no plan can be kept from a time when the tables were small.
create function app.add_learner_licences() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into public.learner_licence as kept
        (partner_id, learner_id, product_id, company_id, assignment_id, allocation_id, ends_at)
    select distinct on (a.partner_id, a.learner_id, a.product_id)
        a.partner_id, a.learner_id, a.product_id, a.company_id, a.assignment_id, a.id, a.ends_at
    from added a where coalesce(a.closed_as, 'EXPIRED') = 'EXPIRED'
    order by a.partner_id, a.learner_id, a.product_id, a.ends_at desc
    on conflict (partner_id, learner_id, product_id) do update set
        company_id = excluded.company_id, assignment_id = excluded.assignment_id,
        allocation_id = excluded.allocation_id, ends_at = excluded.ends_at
    where kept.ends_at <= excluded.ends_at;
    return null;
end $$;
create trigger learner_licences_of_new after insert on allocation
    referencing new table as added for each statement execute function app.add_learner_licences();

-- A changed allocation looks up the learner's others, row by row: the cached plan of a set-based version would be wrong for
-- large changes. It locks the learner's row first, so that it sees what a concurrent transaction adds.
create function app.refresh_learner_licence() returns trigger
    language plpgsql security definer
    set search_path = pg_catalog, public, pg_temp set enable_seqscan = off
as $$
declare
    latest public.allocation;
begin
    perform from public.learner_licence
    where partner_id = new.partner_id and learner_id = new.learner_id and product_id = new.product_id
    for update;
    select * into latest from public.allocation a
    where a.partner_id = new.partner_id and a.company_id = new.company_id and a.learner_id = new.learner_id
        and a.product_id = new.product_id and coalesce(a.closed_as, 'EXPIRED') = 'EXPIRED'
    order by a.ends_at desc limit 1;
    if latest.id is null then
        delete from public.learner_licence
        where partner_id = new.partner_id and learner_id = new.learner_id and product_id = new.product_id;
    else
        insert into public.learner_licence
            (partner_id, learner_id, product_id, company_id, assignment_id, allocation_id, ends_at)
        values (latest.partner_id, latest.learner_id, latest.product_id, latest.company_id, latest.assignment_id,
            latest.id, latest.ends_at)
        on conflict (partner_id, learner_id, product_id) do update set
            company_id = excluded.company_id, assignment_id = excluded.assignment_id,
            allocation_id = excluded.allocation_id, ends_at = excluded.ends_at;
    end if;
    return null;
end $$;
revoke all on function app.add_learner_licences, app.refresh_learner_licence from public;
create trigger learner_licence_of_changed after update of closed_as, ends_at on allocation
    for each row execute function app.refresh_learner_licence();
