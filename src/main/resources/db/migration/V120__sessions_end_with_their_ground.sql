-- A managed write holds its session by an advisory lock: ending stores the end, and then waits for the writes under way. Such
-- locks queue, so that no stream of writes keeps the end from its turn, and the end holds nothing that a write waits for.
create function app.manage_session_lock(session uuid) returns bigint language sql immutable parallel safe
    return hashtextextended('manage_session ' || session, 0);

create or replace function app.hold_manage_session(held_partner uuid, held_session uuid, at timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    perform pg_advisory_xact_lock_shared(app.manage_session_lock(held_session));
    -- Looks only now that it holds: a statement sees what was committed before it began.
    perform from public.manage_session s
    where s.partner_id = held_partner and s.id = held_session and s.ended_at is null and s.expires_at > at;
    return found;
end $$;
revoke all on function app.manage_session_lock from public;
grant execute on function app.manage_session_lock to portal_app;

create index manage_session_by_actors_partner on manage_session (actor_partner_id, started_at, id);

-- How many live sessions the actor's partner has, in whichever partner's companies. Who counts goes before who counts next,
-- and until then neither the actor's place nor the relation between the partners changes; null if there is none.
create function app.admit_to_manage_mode(at timestamptz) returns integer
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
    if not found or not app.lets_in(app.partner(), acting) then
        return null;
    end if;
    return (select count(*) from public.manage_session s
        where s.actor_partner_id = acting and s.started_at > at - interval '8 hours'
            and s.ended_at is null and s.expires_at > at);
end $$;
revoke all on function app.admit_to_manage_mode from public;
grant execute on function app.admit_to_manage_mode to portal_app;

-- From outside, the partner whose member acts sees and ends the session wherever it is, and that is on record there.
create policy actors_side on manage_session for select to portal_app
    using ((select app.org_type() = 'partner')
        and case when actor_partner_id = (select app.partner()) then true else false end);
create policy actors_side_ends on manage_session for update to portal_app
    using ((select app.org_type() = 'partner') and actor_partner_id = (select app.partner()))
    with check ((select app.org_type() = 'partner') and actor_partner_id = (select app.partner()));
create policy actors_side on audit_entry for insert to portal_app
    with check ((select app.org_type() = 'partner') and subject_type = 'MANAGE_SESSION' and exists (
        select from manage_session s
        where s.partner_id = audit_entry.partner_id and s.id = audit_entry.subject_id
            and s.company_id = audit_entry.company_id and s.actor_partner_id = (select app.partner())));
