-- Uploaded CSV files, kept for a day: replicas share nothing but the database. A file is visible to the person who uploaded
-- it, in the company and, in manage mode, in the session of the upload. The database fills in uploader and session.
create table csv_upload (
    partner_id        uuid        not null references partner (id),
    id                uuid        not null,
    company_id        uuid        not null,
    uploader_id       uuid        not null default app.actor(),
    manage_session_id uuid        default app.manage_session(),
    columns           text[]      not null check (cardinality(columns) between 1 and 64),
    email_column      integer     check (email_column between 1 and 64),
    name_column       integer     check (name_column between 1 and 64),
    row_count         integer     not null check (row_count between 1 and 100000),
    -- The bytes of the rows as they are stored, which can be many times the size of a spreadsheet's file.
    bytes             bigint      not null default 0 check (bytes >= 0),
    created_at        timestamptz not null,
    expires_at        timestamptz not null,
    version           integer     not null default 0,
    primary key (partner_id, id),
    foreign key (partner_id, company_id) references company (partner_id, id)
);
create index csv_upload_by_expiry on csv_upload (expires_at);
create index csv_upload_by_uploader on csv_upload (partner_id, uploader_id, expires_at);

alter table csv_upload enable row level security;
create policy tenant on csv_upload to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy company on csv_upload as restrictive to portal_app
    using ((select app.org_type() = 'customer') and company_id = (select app.company()))
    with check ((select app.org_type() = 'customer') and company_id = (select app.company()));
create policy uploader on csv_upload as restrictive to portal_app
    using (uploader_id = (select app.actor()) and manage_session_id is not distinct from (select app.manage_session()))
    with check (uploader_id = (select app.actor()) and manage_session_id is not distinct from (select app.manage_session()));
grant select, insert, update on csv_upload to portal_app;

-- The relay deletes expired files, with their rows and plans. It sees when they expire and nothing else.
create policy relay on csv_upload for delete to portal_relay using (true);
create policy relay_reads_age on csv_upload for select to portal_relay using (true);
grant select (expires_at), delete on csv_upload to portal_relay;

-- The rows of a file, up to a thousand or a megabyte in one row of this table: a row each would make storing the rows the
-- most expensive part of an upload. The database never looks into them.
create table csv_portion (
    partner_id        uuid    not null,
    upload_id         uuid    not null,
    last_row          integer not null,
    company_id        uuid    not null,
    uploader_id       uuid    not null default app.actor(),
    manage_session_id uuid    default app.manage_session(),
    -- An array for each row: its number as a spreadsheet counts it, and its cells.
    content           json    not null,
    primary key (partner_id, upload_id, last_row),
    foreign key (partner_id, upload_id) references csv_upload (partner_id, id) on delete cascade
);
-- Portions are kept for a day, and compressing them would take longer than writing them. (PostgreSQL 15 does not take this in
-- "create table".)
alter table csv_portion alter column content set storage external;

alter table csv_portion enable row level security;
create policy tenant on csv_portion to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy company on csv_portion as restrictive to portal_app
    using ((select app.org_type() = 'customer') and company_id = (select app.company()))
    with check ((select app.org_type() = 'customer') and company_id = (select app.company()));
create policy uploader on csv_portion as restrictive to portal_app
    using (uploader_id = (select app.actor()) and manage_session_id is not distinct from (select app.manage_session()))
    with check (uploader_id = (select app.actor()) and manage_session_id is not distinct from (select app.manage_session()));
grant select, insert on csv_portion to portal_app;

-- What applying a file would do, as it was shown to the person who uploaded it. Kept as long as the file.
create table csv_plan (
    partner_id         uuid        not null references partner (id),
    id                 uuid        not null,
    company_id         uuid        not null,
    uploader_id        uuid        not null default app.actor(),
    manage_session_id  uuid        default app.manage_session(),
    upload_id          uuid        not null,
    kind               text        not null check (kind in ('RENEWAL', 'LEARNERS')),
    product_id         uuid,
    assignment_id      uuid,
    licence_expires_at timestamptz,
    row_count          integer     not null,
    chosen_count       integer     not null default 0,
    created_at         timestamptz not null,
    applied_at         timestamptz,
    updated_at         timestamptz not null,
    version            integer     not null default 0,
    primary key (partner_id, id),
    foreign key (partner_id, upload_id) references csv_upload (partner_id, id) on delete cascade,
    foreign key (partner_id, company_id) references company (partner_id, id),
    foreign key (partner_id, company_id, product_id, assignment_id)
        references assignment (partner_id, company_id, product_id, id),
    check ((kind = 'RENEWAL') = (assignment_id is not null)),
    check ((kind = 'RENEWAL') = (licence_expires_at is not null))
);
create index csv_plan_by_upload on csv_plan (partner_id, upload_id);

create trigger updated_at before insert or update on csv_plan
    for each row execute function app.set_updated_at();

alter table csv_plan enable row level security;
create policy tenant on csv_plan to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy company on csv_plan as restrictive to portal_app
    using ((select app.org_type() = 'customer') and company_id = (select app.company()))
    with check ((select app.org_type() = 'customer') and company_id = (select app.company()));
create policy uploader on csv_plan as restrictive to portal_app
    using (uploader_id = (select app.actor()) and manage_session_id is not distinct from (select app.manage_session()))
    with check (uploader_id = (select app.actor()) and manage_session_id is not distinct from (select app.manage_session()));
grant select, insert, update on csv_plan to portal_app;

-- The outcome for each row of a file. A foreign key to the plan would be checked for each of up to a hundred thousand rows,
-- which took longer than writing them. None is needed: the transaction that inserts a plan inserts its rows, the policy admits
-- rows of a visible plan only, and the trigger below deletes them with their plan.
create table csv_plan_row (
    partner_id uuid    not null,
    plan_id    uuid    not null,
    number     integer not null,
    given      text    not null,
    email      text,
    name       text,
    outcome    text    not null check (outcome in ('RENEW', 'NOT_FOUND', 'NOT_EXPIRED', 'NO_LICENCE_LEFT', 'ADD',
        'ALREADY_LEARNER', 'DUPLICATE', 'INVALID_EMAIL', 'INVALID_NAME')),
    learner_id uuid,
    primary key (partner_id, plan_id, number)
);
create index csv_plan_row_by_outcome on csv_plan_row (partner_id, plan_id, outcome, number);

-- A plan's rows are visible wherever the plan is. The database answers that once per statement, not once per row.
alter table csv_plan_row enable row level security;
create policy tenant on csv_plan_row to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy plan on csv_plan_row as restrictive to portal_app
    using (plan_id in (select id from csv_plan)) with check (plan_id in (select id from csv_plan));
grant select, insert, update on csv_plan_row to portal_app;

create function app.delete_plan_rows() returns trigger
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    delete from public.csv_plan_row where partner_id = old.partner_id and plan_id = old.id;
    return null;
end $$;
revoke all on function app.delete_plan_rows from public;
create trigger delete_plan_rows after delete on csv_plan
    for each row execute function app.delete_plan_rows();
