-- An approval to enter ends with what it stands on, as a session does (V120), and does not come back with it: when the company
-- is deactivated, when who asked is no manager any more, when the distributor is shut out. Anybody may say that it is over;
-- only the company that it is good, and for how long.
drop trigger company_answers on partner_access_request;
create trigger company_answers before update on partner_access_request for each row
    when (((old.approved_at, old.approved_by) is distinct from (new.approved_at, new.approved_by)
            or (old.approved_until is null) <> (new.approved_until is null) or new.approved_until > old.approved_until)
        and (app.org_type() <> 'customer' or app.manage_session() is not null or app.actor_partner() <> app.partner()))
    execute function app.own_say();

create index partner_access_request_by_approval on partner_access_request (approved_until) where approved_until is not null;

-- Ends every approval that the scope's partner has a part in, or for the operator any, if what it stood on is gone. Answers
-- how many these were.
create function app.end_groundless_approvals(at timestamptz) returns integer
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
        and not (app.lets_in(r.partner_id, r.actor_partner_id)
            and exists (select from public.company c
                where c.partner_id = r.partner_id and c.id = r.company_id and c.status = 'ACTIVE')
            and exists (select from public.membership m
                where m.partner_id = r.actor_partner_id and m.id = r.requested_by and m.company_id is null
                    and m.status = 'ACTIVE' and m.roles && array ['PARTNER_MANAGER', 'INTEGRATION']));
    get diagnostics ended = row_count;
    return ended;
end $$;
revoke all on function app.end_groundless_approvals from public;
grant execute on function app.end_groundless_approvals to portal_app;
