-- Functions that no table needs. Flyway runs this file again whenever it has changed. Before a function whose arguments or
-- result change, write "drop function if exists app.name(old argument types);".

create or replace function app.actor_partner_name() returns text language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
    return (select p.name from public.partner p where p.id = app.actor_partner());

-- Takes a verified manage token and returns its scope, and whether the session is live: neither ended nor expired, the company
-- active, the actor still a manager, and the actor's partner still allowed to act in the company's partner.
create or replace function app.manage_scope(
    token_session uuid, token_company uuid, token_actor_issuer text, token_actor_subject text, at timestamptz)
    returns table (partner_id uuid, company_id uuid, actor_partner_id uuid, actor_id uuid, actor_name text,
        expires_at timestamptz, live boolean)
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
as $$
    select s.partner_id, s.company_id, s.actor_partner_id, s.actor_id, m.name, s.expires_at,
        s.ended_at is null and s.expires_at > at and c.status = 'ACTIVE' and app.allows_distributor(s.partner_id, s.actor_partner_id)
            and m.status = 'ACTIVE' and m.company_id is null and m.roles && array ['PARTNER_MANAGER', 'INTEGRATION']
    from public.manage_session s
    join public.company c on c.partner_id = s.partner_id and c.id = s.company_id
    join public.membership m on m.partner_id = s.actor_partner_id and m.id = s.actor_id
    join public.person p on p.id = m.person_id
    where s.id = token_session and s.company_id = token_company
        and s.actor_issuer = token_actor_issuer and s.actor_subject = token_actor_subject
        and p.issuer = token_actor_issuer and p.subject = token_actor_subject
$$;

-- Whether a session is live, for transactions that only read. They lock nothing, and see nothing once the session has ended.
create or replace function app.manage_session_is_live(of_partner uuid, of_session uuid, at timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    return exists (
        select from public.manage_session s
        where s.partner_id = of_partner and s.id = of_session and s.ended_at is null and s.expires_at > at);

create or replace function app.manage_session_lock_key(session uuid) returns bigint language sql immutable parallel safe
    return hashtextextended('manage_session ' || session, 0);

-- Locks a session for a managed write and returns whether it is live. Ending a session stores the end and then waits for the
-- exclusive lock, that is for the writes under way. Advisory locks queue, so a stream of writes cannot keep the end waiting, and
-- a write never waits for a row that the end has locked.
create or replace function app.lock_manage_session(held_partner uuid, held_session uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform pg_advisory_xact_lock_shared(app.manage_session_lock_key(held_session));
    -- A new statement sees what was committed before it began, so this must follow the lock.
    perform from public.manage_session s
    where s.partner_id = held_partner and s.id = held_session and s.ended_at is null and s.expires_at > at;
    return found;
end $$;

-- How many live sessions the actor's partner has, in any partner's companies; null if the actor may not enter here. Callers
-- of one partner come one after the other, and until the transaction ends neither the actor's role nor the relation between the two
-- partners changes.
create or replace function app.admit_to_manage_mode(at timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    acting uuid := app.actor_partner();
begin
    perform pg_advisory_xact_lock(hashtextextended('manage_sessions of ' || acting, 0));
    if acting <> app.partner() then
        perform from public.partner p where p.id = app.partner() for share;
    end if;
    perform from public.membership m
    where m.partner_id = acting and m.id = app.actor() and m.company_id is null and m.status = 'ACTIVE'
        and m.roles && array ['PARTNER_MANAGER', 'INTEGRATION']
    for share;
    if not found or not app.allows_distributor(app.partner(), acting) then
        return null;
    end if;
    return (select count(*) from public.manage_session s
        where s.actor_partner_id = acting and s.started_at > at - interval '8 hours'
            and s.ended_at is null and s.expires_at > at);
end $$;

-- Ends every approval whose preconditions no longer hold: the company was deactivated, the requester is not a manager any more,
-- or the distributor was shut out. Covers the approvals that involve the scope's partner, for the operator all. Returns how many it
-- ended.
create or replace function app.revoke_invalid_approvals(at timestamptz) returns integer
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
declare
    ended integer;
begin
    perform from public.partner_access_request r where r.approved_until > at
        and (app.org_type() = 'operator' or app.partner() in (r.partner_id, r.actor_partner_id))
    order by r.id for update;
    update public.partner_access_request r set approved_until = at, version = r.version + 1
    where r.approved_until > at
        and (app.org_type() = 'operator' or app.partner() in (r.partner_id, r.actor_partner_id))
        and not (app.allows_distributor(r.partner_id, r.actor_partner_id)
            and exists (select from public.company c
                where c.partner_id = r.partner_id and c.id = r.company_id and c.status = 'ACTIVE')
            and exists (select from public.membership m
                where m.partner_id = r.actor_partner_id and m.id = r.requested_by and m.company_id is null
                    and m.status = 'ACTIVE' and m.roles && array ['PARTNER_MANAGER', 'INTEGRATION']));
    get diagnostics ended = row_count;
    return ended;
end $$;

revoke all on function app.actor_partner_name, app.manage_scope, app.manage_session_is_live, app.manage_session_lock_key,
    app.lock_manage_session, app.admit_to_manage_mode, app.revoke_invalid_approvals from public;
grant execute on function app.actor_partner_name, app.manage_scope, app.manage_session_is_live, app.manage_session_lock_key,
    app.lock_manage_session, app.admit_to_manage_mode, app.revoke_invalid_approvals to portal_app;
