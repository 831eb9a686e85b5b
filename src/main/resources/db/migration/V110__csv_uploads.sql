-- CSV files as they were uploaded, for a day: replicas share nothing but the database. Only who uploaded a file meets it, in
-- the company and, in manage mode, the session that it was uploaded in. Those three are the database's to fill in.
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
    created_at        timestamptz not null,
    expires_at        timestamptz not null,
    version           integer     not null default 0,
    primary key (partner_id, id),
    foreign key (partner_id, company_id) references company (partner_id, id)
);
create index csv_upload_by_expiry on csv_upload (expires_at);
create index csv_upload_by_uploader on csv_upload (partner_id, uploader_id, expires_at);

-- One row of a file, numbered as a spreadsheet numbers it.
create table csv_row (
    partner_id        uuid    not null,
    upload_id         uuid    not null,
    number            integer not null,
    company_id        uuid    not null,
    uploader_id       uuid    not null default app.actor(),
    manage_session_id uuid    default app.manage_session(),
    cells             jsonb   not null,
    primary key (partner_id, upload_id, number),
    foreign key (partner_id, upload_id) references csv_upload (partner_id, id) on delete cascade
);

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

alter table csv_row enable row level security;
create policy tenant on csv_row to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy company on csv_row as restrictive to portal_app
    using ((select app.org_type() = 'customer') and company_id = (select app.company()))
    with check ((select app.org_type() = 'customer') and company_id = (select app.company()));
create policy uploader on csv_row as restrictive to portal_app
    using (uploader_id = (select app.actor()) and manage_session_id is not distinct from (select app.manage_session()))
    with check (uploader_id = (select app.actor()) and manage_session_id is not distinct from (select app.manage_session()));
grant select, insert on csv_row to portal_app;

-- Whoever deletes files that have expired needs to see nothing of them; their rows and plans go with them.
create policy relay on csv_upload for delete to portal_relay using (true);
create policy relay_reads_age on csv_upload for select to portal_relay using (true);
grant select (expires_at), delete on csv_upload to portal_relay;
