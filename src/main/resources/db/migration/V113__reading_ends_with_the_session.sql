-- Whether a manage session is live, for transactions that only read: they hold nothing, and see nothing once it is over.
create function app.manage_session_lives(of_partner uuid, of_session uuid, at timestamptz) returns boolean
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    return exists (
        select from public.manage_session s
        where s.partner_id = of_partner and s.id = of_session and s.ended_at is null and s.expires_at > at);
revoke all on function app.manage_session_lives from public;
grant execute on function app.manage_session_lives to portal_app;
