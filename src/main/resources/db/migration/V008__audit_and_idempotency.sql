-- Who did what, for whom, through which client. The scope's own columns are filled in by the database, from the
-- scope that is bound to the transaction: no caller can forget or forge them.
create table audit_entry (
    partner_id        uuid        not null references partner (id),
    id                uuid        not null,
    company_id        uuid,
    actor_id          uuid        not null default app.actor(),
    acting_for_id     uuid        default app.company(),
    manage_session_id uuid        default app.manage_session(),
    client            text        default app.client(),
    action            text        not null,
    subject_type      text        not null,
    subject_id        uuid        not null,
    details           jsonb       not null,
    at                timestamptz not null,
    primary key (partner_id, id),
    foreign key (partner_id, company_id) references company (partner_id, id)
);
create index audit_entry_by_time on audit_entry (partner_id, at, id);
create index audit_entry_by_company on audit_entry (partner_id, company_id, at, id);

alter table audit_entry enable row level security;
create policy tenant on audit_entry for select to portal_app using (partner_id = (select app.partner()));
create policy tenant_insert on audit_entry for insert to portal_app with check (partner_id = (select app.partner()));
create policy operator on audit_entry for insert to portal_app with check ((select app.org_type()) = 'operator');
create policy company on audit_entry as restrictive to portal_app
    using ((select app.org_type()) in ('partner', 'operator') or company_id = (select app.company()))
    with check ((select app.org_type()) in ('partner', 'operator') or company_id = (select app.company()));
create policy actor on audit_entry as restrictive for insert to portal_app
    with check (actor_id = (select app.actor()) and acting_for_id is not distinct from (select app.company())
        and manage_session_id is not distinct from (select app.manage_session()));
grant select, insert on audit_entry to portal_app;

-- The stored answer of a command that carried a key. Kept for 24 hours.
create table idempotency_key (
    partner_id   uuid        not null references partner (id),
    actor_id     uuid        not null,
    operation    text        not null,
    key          text        not null check (length(key) between 1 and 100),
    request_hash bytea       not null,
    answer       jsonb,
    created_at   timestamptz not null,
    primary key (partner_id, actor_id, operation, key)
);
create index idempotency_key_by_age on idempotency_key (created_at);

alter table idempotency_key enable row level security;
create policy tenant on idempotency_key to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy actor on idempotency_key as restrictive to portal_app
    using (actor_id = (select app.actor())) with check (actor_id = (select app.actor()));
create policy relay on idempotency_key for delete to portal_relay using (true);
create policy relay_reads_age on idempotency_key for select to portal_relay using (true);
grant select, insert, update, delete on idempotency_key to portal_app;
grant select (created_at), delete on idempotency_key to portal_relay;
