-- Licences that learners can hold are numbered from 1. Only the free ones have a row, which an allocation takes and a release
-- puts back: to take a row away costs a fraction of changing it, which writes it and its indexes anew. Of a product without
-- seats there are none.
alter table assignment add column seat_count integer not null default 0;
update assignment a set seat_count = quantity
where exists (select from seat s where s.partner_id = a.partner_id and s.assignment_id = a.id);
alter table assignment
    alter column seat_count drop default,
    add constraint assignment_seat_count check (seat_count in (0, quantity)),
    add constraint assignment_seats unique (partner_id, id, company_id, seat_count);

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
-- Free is what no allocation holds; nothing of what was refunded is.
insert into free_seat (partner_id, assignment_id, number, company_id, seat_count)
select s.partner_id, s.assignment_id, s.number, a.company_id, a.seat_count
from seat s join assignment a on a.partner_id = s.partner_id and a.id = s.assignment_id
where a.live and not exists (select from allocation l
    where l.partner_id = s.partner_id and l.assignment_id = s.assignment_id and l.seat_number = s.number and l.closed_as is null);

alter table free_seat enable row level security;
create policy tenant on free_seat to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy company on free_seat as restrictive to portal_app
    using ((select app.org_type() = 'partner') or company_id = (select app.company()))
    with check ((select app.org_type() = 'partner') or company_id = (select app.company()));
-- To change one is granted for locking it alone, which asks the first condition only.
create policy lock_only on free_seat as restrictive for update to portal_app using (true) with check (false);
grant select, insert, delete, update (number) on free_seat to portal_app;
create trigger at_the_door before insert or update or delete on free_seat
    for each statement when (app.org_type() = 'door') execute function app.not_from_the_door();

-- One check says of an allocation that its assignment is live and its company's, and how many numbers there are. Its index
-- leads with the assignment: lists of a company have their own.
alter table allocation drop constraint allocation_needs_live_assignment;
alter table assignment
    drop constraint assignment_live,
    add constraint assignment_live unique (partner_id, id, company_id, product_id, live, seat_count);
alter table allocation add column seat_count integer;
update allocation l set seat_count = a.seat_count
from assignment a where a.partner_id = l.partner_id and a.id = l.assignment_id;
alter table allocation
    alter column seat_count set not null,
    drop constraint allocation_partner_id_assignment_id_seat_number_fkey,
    add constraint allocation_has_a_seat check (seat_number between 1 and seat_count),
    add constraint allocation_needs_live_assignment
        foreign key (partner_id, company_id, product_id, assignment_id, open, seat_count)
        references assignment (partner_id, company_id, product_id, id, live, seat_count);

drop table seat;
alter table assignment drop constraint assignment_partner_id_id_quantity_key;
create statistics free_seat_tenant (dependencies) on partner_id, assignment_id from free_seat;
analyze free_seat, assignment, allocation;

create or replace function app.licence_totals(at timestamptz) returns table (granted bigint, allocated bigint)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    with valid as (
        select a.partner_id, a.id, a.seat_count from public.assignment a
        where a.starts_at <= at and a.licence_expires_at > at and a.live and a.suspended_at is null)
    select coalesce(sum(v.seat_count), 0), coalesce(sum(v.seat_count), 0) - (
        select count(*) from valid join public.free_seat s on s.partner_id = valid.partner_id and s.assignment_id = valid.id)
    from valid v
$$;

-- What concerns a company concerns its partner: only where there is no company is the partner checked by itself.
alter table audit_entry
    drop constraint audit_entry_partner_id_fkey,
    add column partner_alone_id uuid generated always as (case when company_id is null then partner_id end) stored
        references partner (id);
