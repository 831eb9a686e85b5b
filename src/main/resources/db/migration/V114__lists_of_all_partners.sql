-- The operator's lists, and a distributor's, go over all partners: each order once more without the partner in front.
create index company_of_all_by_name on company (name, id);
create index company_of_all_by_creation on company (created_at, id);
create index company_of_all_by_account_number on company (account_number, id);
create index company_of_all_by_name_key on company (name_key);
create index company_name_of_all_by_name on company_name (name, company_id);
create index manage_session_of_all_by_start on manage_session (started_at, id);

create index assignment_by_product on assignment (partner_id, product_id, licence_expires_at, id);
-- A partner's own people in their other orders (see V080).
create index membership_of_partner_by_contact on membership (partner_id, contact, id) where company_id is null;
create index membership_of_partner_by_creation on membership (partner_id, created_at, id) where company_id is null;

-- What kind of organisation acts is one value, worked out before any row is met (see V080). They admit the same rows as before.
alter policy operator on manage_session using ((select app.org_type() = 'operator'));
alter policy company on manage_session
    using ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()))
    with check ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()));
alter policy company on partner_access_request
    using ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()))
    with check ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()));
alter policy operator on partner
    using ((select app.org_type() = 'operator') and kind = 'PARTNER')
    with check ((select app.org_type() = 'operator') and kind = 'PARTNER');
alter policy operator on product
    using ((select app.org_type() = 'operator')) with check ((select app.org_type() = 'operator'));
alter policy operator on company_name using ((select app.org_type() = 'operator'));
alter policy distributor on company_name
    using ((select app.org_type() = 'partner') and partner_id in (
        select r.id from partner r where r.parent_id = (select app.partner()) and r.distributor_access = 'ALLOWED'));
alter policy company on company_name
    using ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()));
-- Rows of a file belong to one plan, and that to one uploader: each condition was taken to leave hardly any of what the last one
-- left, so that all of a hundred thousand rows were read and sorted for each page. A case counts as true every second time.
alter policy company on csv_plan_row
    using ((select app.org_type() = 'customer') and case when company_id = (select app.company()) then true else false end)
    with check ((select app.org_type() = 'customer') and case when company_id = (select app.company()) then true else false end);
alter policy uploader on csv_plan_row
    using (case when uploader_id = (select app.actor())
        and manage_session_id is not distinct from (select app.manage_session()) then true else false end)
    with check (case when uploader_id = (select app.actor())
        and manage_session_id is not distinct from (select app.manage_session()) then true else false end);

create statistics manage_session_tenant (dependencies) on partner_id, company_id from manage_session;
create statistics partner_access_request_tenant (dependencies) on partner_id, company_id from partner_access_request;
analyze company, company_name, manage_session, partner_access_request, partner, product;
