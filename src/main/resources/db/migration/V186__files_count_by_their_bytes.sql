-- How much is kept of a file: the bytes of its rows as they are stored, which can be many times those of a spreadsheet's file.
alter table csv_upload add column bytes bigint not null default 0 check (bytes >= 0);
update csv_upload u set bytes = (
    select coalesce(sum(pg_column_size(p.content)), 0) from csv_portion p
    where p.partner_id = u.partner_id and p.upload_id = u.id);

-- How many bytes the actor keeps in the company acted in, in whichever session, and how many all keep in companies of the
-- partner. With hold, whoever asks next waits until this transaction has ended, and is told of what it stored.
create function app.kept_bytes(at timestamptz, hold boolean, out of_uploader bigint, out of_partner bigint)
    language plpgsql security definer set search_path = pg_catalog, public, pg_temp
as $$
begin
    if hold then
        perform pg_advisory_xact_lock(hashtextextended('csv_upload of ' || app.partner(), 0));
    end if;
    select coalesce(sum(u.bytes) filter (where u.company_id = app.company() and u.uploader_id = app.actor()), 0),
        coalesce(sum(u.bytes), 0)
    into of_uploader, of_partner
    from public.csv_upload u where u.partner_id = app.partner() and u.expires_at > at;
end $$;
revoke all on function app.kept_bytes from public;
grant execute on function app.kept_bytes to portal_app;
