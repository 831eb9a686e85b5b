-- A hundred thousand allocations in one transaction: what was done row by row is done by the statement, where that needs no
-- look at other allocations and so has no plan that could be kept from smaller days.
create function app.note_learner_licences() returns trigger
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
revoke all on function app.note_learner_licences() from public;

drop trigger learner_licence_of_new on allocation;
drop function app.note_learner_licence();
create trigger learner_licences_of_new after insert on allocation
    referencing new table as added for each statement execute function app.note_learner_licences();

-- Each of these checks what another check says already: an allocation's assignment is its partner's, and a learner's licence
-- is written by the allocation that it points at, which nobody deletes.
alter table allocation drop constraint allocation_partner_id_fkey;
alter table learner_licence drop constraint learner_licence_partner_id_allocation_id_fkey;

-- One check of the assignment instead of two. It lets go of what is closed; that had passed it while it was open, and what it
-- points at cannot be changed.
alter table assignment add constraint assignment_live unique (partner_id, company_id, product_id, id, live);
alter table allocation
    drop constraint allocation_needs_live_assignment,
    drop constraint allocation_partner_id_company_id_product_id_assignment_id_fkey;
alter table assignment drop constraint assignment_partner_id_id_live_key;
alter table allocation add constraint allocation_needs_live_assignment
    foreign key (partner_id, company_id, product_id, assignment_id, open)
    references assignment (partner_id, company_id, product_id, id, live);
create policy begins_open on allocation as restrictive for insert to portal_app with check (closed_as is null);
revoke update on allocation from portal_app;
grant update (closed_as, ends_at, succeeded, version) on allocation to portal_app;
