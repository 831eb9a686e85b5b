-- The scope of a transaction says who acts, in which organisation. The portal binds it to the connection for one
-- transaction. Without it the functions below return null and no policy admits a row.
--
-- Policies follow one pattern:
--   tenant    admits the rows of the scope's partner;
--   operator  admits what the operator may see or do, and other permissive policies name who else gets in;
--   company   restricts customers to the rows of their own company; further restrictive policies narrow it down.
--
-- How a policy is written decides how the planner reads a list. A comparison in a subquery of its own, such as
-- (select app.org_type() = 'partner'), is evaluated once per statement and estimated to be true half of the time. The
-- same holds for a condition inside "case when ... then true else false end". Compared row by row, such a condition
-- would be estimated to admit hardly any row: the planner would take every list for almost empty, read all of it and sort it
-- instead of following an index. For the same reason "tenant" is a policy of its own instead of one half of an "or".
create extension if not exists btree_gist;

create schema app;
grant usage on schema app to portal_app, portal_relay;
revoke create on schema public from public;
grant usage on schema public to portal_app, portal_relay;

-- 'operator', 'partner' or 'customer'; 'distributor_entry' for a distributor's manager who has not yet entered a reseller's company.
create function app.org_type() returns text language sql stable parallel safe
    return nullif(current_setting('app.org_type', true), '');

create function app.partner() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.partner', true), '')::uuid;

create function app.company() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.company', true), '')::uuid;

create function app.actor() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.actor', true), '')::uuid;

-- The partner whose member acts. It is the scope's partner, except where a distributor acts in a company of its reseller.
create function app.actor_partner() returns uuid language sql stable parallel safe
    return coalesce(nullif(current_setting('app.actor_partner', true), '')::uuid, app.partner());

create function app.manage_session() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.manage_session', true), '')::uuid;

create function app.client() returns text language sql stable parallel safe
    return nullif(current_setting('app.client', true), '');

revoke all on all functions in schema app from public;
grant execute on all functions in schema app to portal_app;

-- For triggers. A distributor's manager who has not entered a company may only ask for access, or enter. Policies that name
-- customers hide learners, allocations and files from this scope; triggers with this function refuse its writes.
create function app.refuse_writes_before_entry() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    raise insufficient_privilege using message = 'enter the company before you change it';
end $$;
revoke all on function app.refuse_writes_before_entry from public;
