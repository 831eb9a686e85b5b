-- Who did what, for whom, through which client. The database fills in the scope's own columns from the scope that is bound to
-- the transaction, and policies compare them: no caller can forget or forge them.
create table audit_entry (
    partner_id        uuid        not null,
    id                uuid        not null,
    company_id        uuid,
    actor_id          uuid        not null default app.actor(),
    actor_partner_id  uuid        not null default app.actor_partner(),
    acting_for_id     uuid        default app.company(),
    manage_session_id uuid        default app.manage_session(),
    client            text        default app.client(),
    action            text        not null,
    subject_type      text        not null,
    subject_id        uuid        not null,
    details           jsonb       not null,
    at                timestamptz not null,
    updated_at        timestamptz not null,
    -- The foreign key of the company covers its partner: only an entry without a company checks the partner itself.
    partner_only_id   uuid        generated always as (case when company_id is null then partner_id end) stored
        references partner (id),
    primary key (partner_id, id),
    foreign key (partner_id, company_id) references company (partner_id, id)
);
create index audit_entry_by_time on audit_entry (partner_id, at, id);
create index audit_entry_by_company on audit_entry (partner_id, company_id, at, id);
create index audit_entry_by_actor on audit_entry (partner_id, actor_id, at, id);
create index audit_entry_by_session on audit_entry (partner_id, manage_session_id, at, id)
    where manage_session_id is not null;
create index audit_entry_by_subject on audit_entry (partner_id, subject_id, at, id);
create index audit_entry_by_action on audit_entry (partner_id, action, at, id);
create index audit_entry_by_actor_partner on audit_entry (actor_partner_id, at, id);
create index audit_entry_by_id on audit_entry (id);
create statistics audit_entry_tenant (dependencies) on partner_id, company_id from audit_entry;

create trigger updated_at before insert on audit_entry
    for each row execute function app.set_updated_at();

alter table audit_entry enable row level security;
create policy tenant on audit_entry for select to portal_app using (partner_id = (select app.partner()));
create policy tenant_insert on audit_entry for insert to portal_app with check (partner_id = (select app.partner()));
create policy operator on audit_entry for insert to portal_app with check ((select app.org_type()) = 'operator');
-- The operator reads what its own people did, in whichever partner.
create policy operator_own on audit_entry for select to portal_app using ((select app.org_type() = 'operator')
    and case when actor_partner_id = (select app.partner()) then true else false end);
-- A distributor that ends its member's session in a reseller's company puts that on record there.
create policy actor_partner on audit_entry for insert to portal_app
    with check ((select app.org_type() = 'partner') and subject_type = 'MANAGE_SESSION' and exists (
        select from manage_session s
        where s.partner_id = audit_entry.partner_id and s.id = audit_entry.subject_id
            and s.company_id = audit_entry.company_id and s.actor_partner_id = (select app.partner())));
create policy company on audit_entry as restrictive to portal_app
    using ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()))
    with check ((select app.org_type() in ('partner', 'operator')) or company_id = (select app.company()));
create policy actor on audit_entry as restrictive for insert to portal_app
    with check (actor_id = (select app.actor()) and acting_for_id is not distinct from (select app.company())
        and actor_partner_id = (select app.actor_partner())
        and manage_session_id is not distinct from (select app.manage_session()));
-- Outside manage mode a partner does not learn of learners, of who holds which licence, or of files about learners.
create policy learners on audit_entry as restrictive for select to portal_app
    using ((select app.org_type()) = 'customer'
        or subject_type not in ('MEMBER', 'ALLOCATION', 'CSV_UPLOAD', 'RENEWAL_PLAN', 'LEARNER_PLAN')
        or subject_type = 'MEMBER' and exists (
            select from membership m where m.partner_id = audit_entry.partner_id and m.id = audit_entry.subject_id));
grant select, insert on audit_entry to portal_app;
