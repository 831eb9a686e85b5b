-- Manage mode: a partner manager acts inside one company, for a limited time, under a reason. A session is over when it was
-- ended or its time is up; no job has to run for that.
create table manage_session (
    partner_id       uuid        not null references partner (id),
    id               uuid        not null,
    company_id       uuid        not null,
    actor_partner_id uuid        not null references partner (id),
    actor_id         uuid        not null,
    actor_name       text        not null,
    actor_issuer     text        not null,
    actor_subject    text        not null,
    reason           text        not null check (length(reason) between 5 and 500),
    started_at       timestamptz not null,
    expires_at       timestamptz not null,
    ended_at         timestamptz,
    ended_by         uuid,
    ended_by_name    text,
    ended_by_side    text        check (ended_by_side in ('OPERATOR', 'PARTNER', 'CUSTOMER')),
    version          integer     not null default 0,
    primary key (partner_id, id),
    foreign key (partner_id, company_id) references company (partner_id, id),
    check (started_at < expires_at and expires_at <= started_at + interval '8 hours'),
    check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (ended_by_side is null))
);
create index manage_session_by_start on manage_session (partner_id, started_at, id);
create index manage_session_by_company on manage_session (partner_id, company_id, started_at, id);
create index manage_session_by_id on manage_session (id);

alter table manage_session enable row level security;
create policy tenant on manage_session to portal_app
    using (partner_id = (select app.partner())) with check (partner_id = (select app.partner()));
create policy operator on manage_session for select to portal_app using ((select app.org_type()) = 'operator');
create policy operator_ends on manage_session for update to portal_app
    using ((select app.org_type()) = 'operator') with check ((select app.org_type()) = 'operator');
create policy company on manage_session as restrictive to portal_app
    using ((select app.org_type()) in ('partner', 'operator') or company_id = (select app.company()))
    with check ((select app.org_type()) in ('partner', 'operator') or company_id = (select app.company()));
-- Sessions are opened and ended from outside manage mode only.
create policy manage_mode_insert on manage_session as restrictive for insert to portal_app
    with check ((select app.manage_session()) is null);
create policy manage_mode_update on manage_session as restrictive for update to portal_app
    using ((select app.manage_session()) is null);
grant select, insert, update on manage_session to portal_app;

-- One verified manage token → the scope that it assumes, and whether its session still is live: neither ended nor over, the
-- company still the partner's active customer, the actor still enabled and still a manager.
create function app.manage_scope(
    token_session uuid, token_company uuid, token_actor_issuer text, token_actor_subject text, at timestamptz)
    returns table (partner_id uuid, company_id uuid, actor_partner_id uuid, actor_id uuid, actor_name text,
        expires_at timestamptz, live boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select s.partner_id, s.company_id, s.actor_partner_id, s.actor_id, m.name, s.expires_at,
        s.ended_at is null and s.expires_at > at and c.status = 'ACTIVE' and s.actor_partner_id = s.partner_id
            and m.status = 'ACTIVE' and m.company_id is null and m.roles && array ['PARTNER_MANAGER', 'INTEGRATION']
    from public.manage_session s
    join public.company c on c.partner_id = s.partner_id and c.id = s.company_id
    join public.membership m on m.partner_id = s.actor_partner_id and m.id = s.actor_id
    join public.person p on p.id = m.person_id
    where s.id = token_session and s.company_id = token_company
        and s.actor_issuer = token_actor_issuer and s.actor_subject = token_actor_subject
        and p.issuer = token_actor_issuer and p.subject = token_actor_subject
$$;

-- Every managed write holds its session so: whoever ends the session waits for the writes under way, and no write begins
-- after that. False if the session is over.
create function app.hold_manage_session(held_partner uuid, held_session uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform from public.manage_session s
    where s.partner_id = held_partner and s.id = held_session and s.ended_at is null and s.expires_at > at
    for share;
    return found;
end $$;

revoke all on function app.manage_scope(uuid, uuid, text, text, timestamptz) from public;
revoke all on function app.hold_manage_session(uuid, uuid, timestamptz) from public;
grant execute on function app.manage_scope(uuid, uuid, text, text, timestamptz) to portal_app;
grant execute on function app.hold_manage_session(uuid, uuid, timestamptz) to portal_app;
