-- How many files the actor keeps in the company acted in, whichever session they were uploaded in: those of another session
-- it does not see.
create function app.kept_files(at timestamptz) returns integer
    language sql stable security definer set search_path = pg_catalog, public, pg_temp
    return (select count(*)::integer from public.csv_upload u
        where u.partner_id = app.partner() and u.company_id = app.company() and u.uploader_id = app.actor()
            and u.expires_at > at);
revoke all on function app.kept_files from public;
grant execute on function app.kept_files to portal_app;
