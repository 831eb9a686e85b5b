-- The stored result of a mutation that carried an idempotency key, kept for 24 hours.
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
grant select, insert, update, delete on idempotency_key to portal_app;

-- The relay deletes outdated keys. It sees their age and nothing else.
create policy relay on idempotency_key for delete to portal_relay using (true);
create policy relay_reads_age on idempotency_key for select to portal_relay using (true);
grant select (created_at), delete on idempotency_key to portal_relay;
