-- What the members page searches and sorts by. lower() and LIKE are not leakproof, so row-level security keeps them out of
-- an index: what is compared is stored, in an order in which "begins with" is a range.
alter table membership
    add column search_name text collate "C" not null generated always as (lower(name)) stored,
    add column contact     text collate "C" not null generated always as (coalesce(email, client_id, '')) stored;
drop index membership_by_email;
create index membership_by_contact on membership (partner_id, company_id, contact, id);
create index membership_by_search_name on membership (partner_id, company_id, search_name, id);
create index membership_by_creation on membership (partner_id, company_id, created_at, id);

-- The operator names a partner's first manager, and that is all: further members of partners are not its business. Its
-- own members it meets like every organisation, by the tenant policy.
drop policy operator on membership;
create policy operator on membership for insert to portal_app
    with check ((select app.org_type()) = 'operator' and company_id is null and status = 'INVITED'
        and roles = array ['PARTNER_MANAGER']);
