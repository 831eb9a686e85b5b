-- What the planner makes of a policy decides how it reads a list. These changes admit the same rows as before.
--
-- A list names its partner and its company itself, so that an index can start from them. A policy of its own that compares
-- the same column is recognised as the same condition. One that is joined to the operator's by an "or" is not: its rareness
-- was counted a second time, the planner took every list for almost empty, read all of it and sorted it. What kind of
-- organisation acts is one value, worked out before any row is met (see V013); such a value counts as true every second
-- time, and so does a case, whatever is in it.
alter policy operator on company using ((select app.org_type() = 'operator'));
alter policy operator_own on audit_entry using ((select app.org_type() = 'operator')
    and case when actor_partner_id = (select app.partner()) then true else false end);
alter policy company on company
    using ((select app.org_type() in ('partner', 'operator')) or id = (select app.company()))
    with check ((select app.org_type() in ('partner', 'operator')) or id = (select app.company()));
alter policy company on seat
    using ((select app.org_type() = 'partner') or company_id = (select app.company()))
    with check ((select app.org_type() = 'partner') or company_id = (select app.company()));
alter policy company on notice
    using ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()))
    with check ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()));
alter policy company on delivery
    using ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()));
alter policy company on audit_entry
    using ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()))
    with check ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()));

-- Rows of these two are admitted by one policy or another, so that a row which is looked up by its id alone needs an index of that.
create index company_by_id on company (id);
create index audit_entry_by_id on audit_entry (id);

create index assignment_by_company_end on assignment (partner_id, company_id, licence_expires_at, id);
-- A partner's own people: few among those of its companies.
create index membership_of_partner on membership (partner_id, name, id) where company_id is null;

-- A company has one partner, a learner one company: the second condition takes nothing more away.
create statistics membership_tenant (dependencies) on partner_id, company_id from membership;
create statistics licence_order_tenant (dependencies) on partner_id, company_id from licence_order;
create statistics assignment_tenant (dependencies) on partner_id, company_id from assignment;
create statistics allocation_tenant (dependencies) on partner_id, company_id, learner_id, assignment_id from allocation;
create statistics learner_licence_tenant (dependencies) on partner_id, company_id, learner_id, assignment_id
    from learner_licence;
create statistics seat_tenant (dependencies) on partner_id, assignment_id from seat;
create statistics notice_tenant (dependencies) on partner_id, company_id from notice;
create statistics delivery_tenant (dependencies) on partner_id, company_id from delivery;
create statistics audit_entry_tenant (dependencies) on partner_id, company_id from audit_entry;
analyze membership, licence_order, assignment, allocation, learner_licence, seat, notice, delivery, audit_entry;
