-- Until when each learner holds, or held, a licence of each product: the latest of its allocations that was not closed
-- before its end.
-- The lists of learners read it in the order of these indexes. It is derived from the allocations by the database itself,
-- in the statement that changes them, so that it cannot differ from them. Whether an end has passed is the reader's clock's
-- to say.
create table learner_licence (
    partner_id    uuid        not null references partner (id),
    learner_id    uuid        not null,
    product_id    uuid        not null,
    company_id    uuid        not null,
    assignment_id uuid        not null,
    allocation_id uuid        not null,
    ends_at       timestamptz not null,
    primary key (partner_id, learner_id, product_id),
    foreign key (partner_id, allocation_id) references allocation (partner_id, id)
);
create index learner_licence_by_end on learner_licence (partner_id, company_id, ends_at, allocation_id);
create index learner_licence_by_product on learner_licence (partner_id, company_id, product_id, ends_at, allocation_id);
create index learner_licence_by_assignment on learner_licence (partner_id, assignment_id, ends_at, allocation_id);

alter table learner_licence enable row level security;
create policy tenant on learner_licence for select to portal_app using (partner_id = (select app.partner()));
create policy company on learner_licence as restrictive to portal_app
    using ((select app.org_type()) = 'customer' and company_id = (select app.company()));
grant select on learner_licence to portal_app;

create index allocation_latest on allocation (partner_id, learner_id, product_id, ends_at)
    where coalesce(closed_as, 'EXPIRED') = 'EXPIRED';

-- With the owner's rights: whoever may change an allocation keeps this true, without a right to the table.
create function app.keep_learner_licences() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    insert into public.learner_licence as kept
        (partner_id, learner_id, product_id, company_id, assignment_id, allocation_id, ends_at)
    select latest.partner_id, latest.learner_id, latest.product_id, latest.company_id, latest.assignment_id,
        latest.id, latest.ends_at
    from (select distinct c.partner_id, c.learner_id, c.product_id from changed c) affected
    cross join lateral (
        select a.* from public.allocation a
        where a.partner_id = affected.partner_id and a.learner_id = affected.learner_id
        and a.product_id = affected.product_id and coalesce(a.closed_as, 'EXPIRED') = 'EXPIRED'
        order by a.ends_at desc limit 1) latest
    on conflict (partner_id, learner_id, product_id) do update set
        company_id = excluded.company_id, assignment_id = excluded.assignment_id,
        allocation_id = excluded.allocation_id, ends_at = excluded.ends_at;
    delete from public.learner_licence kept using changed c
    where kept.partner_id = c.partner_id and kept.learner_id = c.learner_id and kept.product_id = c.product_id
    and not exists (
        select from public.allocation a
        where a.partner_id = c.partner_id and a.learner_id = c.learner_id and a.product_id = c.product_id
        and coalesce(a.closed_as, 'EXPIRED') = 'EXPIRED');
    return null;
end $$;
revoke all on function app.keep_learner_licences() from public;

create trigger learner_licences_of_new after insert on allocation
    referencing new table as changed for each statement execute function app.keep_learner_licences();
create trigger learner_licences_of_changed after update on allocation
    referencing new table as changed for each statement execute function app.keep_learner_licences();

insert into learner_licence (partner_id, learner_id, product_id, company_id, assignment_id, allocation_id, ends_at)
select distinct on (partner_id, learner_id, product_id)
    partner_id, learner_id, product_id, company_id, assignment_id, id, ends_at
from allocation where coalesce(closed_as, 'EXPIRED') = 'EXPIRED' order by partner_id, learner_id, product_id, ends_at desc;
