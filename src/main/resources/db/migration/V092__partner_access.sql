-- Whether the partner may enter manage mode: the company's own managers say so, nobody on their behalf.
alter table company add column partner_access text not null default 'ALLOWED'
    check (partner_access in ('ALLOWED', 'ASK', 'DENIED'));

create function app.own_say() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    raise insufficient_privilege using message = 'partner access is the company''s own to say, outside manage mode';
end $$;
revoke all on function app.own_say() from public;
create trigger partner_access before update on company for each row
    when (old.partner_access is distinct from new.partner_access
        and (app.org_type() <> 'customer' or app.manage_session() is not null))
    execute function app.own_say();

-- Where partner access is ASK: who asks to be let in and why, and until when the company has allowed it.
create table partner_access_request (
    partner_id       uuid        not null references partner (id),
    id               uuid        not null,
    company_id       uuid        not null,
    actor_partner_id uuid        not null references partner (id),
    requested_by     uuid        not null,
    requested_by_name text       not null,
    reason           text        not null check (length(reason) between 5 and 500),
    requested_at     timestamptz not null,
    approved_at      timestamptz,
    approved_by      uuid,
    approved_by_name text,
    approved_until   timestamptz,
    version          integer     not null default 0,
    primary key (partner_id, id),
    foreign key (partner_id, company_id) references company (partner_id, id),
    check ((approved_at is null) = (approved_by is null) and (approved_at is null) = (approved_until is null))
);
create unique index partner_access_request_one_open
    on partner_access_request (partner_id, company_id, requested_by) where approved_at is null;
create index partner_access_request_by_time on partner_access_request (partner_id, requested_at, id);
create index partner_access_request_by_company on partner_access_request (partner_id, company_id, requested_at, id);

alter table partner_access_request enable row level security;
create policy tenant on partner_access_request to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy company on partner_access_request as restrictive to portal_app
    using ((select app.org_type()) in ('partner', 'operator') or company_id = (select app.company()))
    with check ((select app.org_type()) in ('partner', 'operator') or company_id = (select app.company()));
-- The partner asks, the company answers; inside manage mode neither.
create policy partner_asks on partner_access_request as restrictive for insert to portal_app
    with check ((select app.org_type()) = 'partner' and approved_at is null and requested_by = (select app.actor()));
create policy company_answers on partner_access_request as restrictive for update to portal_app
    using ((select app.org_type()) = 'customer' and (select app.manage_session()) is null);
grant select, insert, update on partner_access_request to portal_app;
