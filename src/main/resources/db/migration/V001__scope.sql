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

-- The portal's clock when the transaction began, which the demo and tests can move; the database's clock for transactions
-- without a scope, such as the relay's.
create function app.now() returns timestamptz language sql stable parallel safe
    return coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now());

-- Whether a line of text is worth storing: 1 to so many characters, in normal form C, without blanks around it, and without
-- control characters, line separators, zero-width characters and marks that change the direction of text.
create function app.is_plain_text(value text, max_length integer) returns boolean language sql immutable parallel safe
    return length(value) <= max_length and value is nfc normalized and value ~ '^\S(.*\S)?$'
        and value !~ '[\u0001-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2066-\u2069\uFEFF]';

revoke all on all functions in schema app from public;
grant execute on all functions in schema app to portal_app;
-- The trigger that sets updated_at runs with the rights of the role that changes a row.
grant execute on function app.now to portal_relay;

-- For triggers. A distributor's manager who has not entered a company may only ask for access, or enter. Policies that name
-- customers hide learners, allocations and files from this scope; triggers with this function refuse its writes.
create function app.refuse_writes_before_entry() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp
as $$
begin
    raise insufficient_privilege using message = 'enter the company before you change it';
end $$;
revoke all on function app.refuse_writes_before_entry from public;

-- For triggers: sets updated_at when a row is inserted or really changes. Generated columns have no value yet, so their names
-- are the trigger's arguments; a table that has any also has a version, which spares most comparisons. Without a
-- search_path of its own, because setting one takes longer than the rest.
create function app.set_updated_at() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        new.updated_at := old.updated_at;
        if tg_nargs = 0 then
            if new is not distinct from old then
                return new;
            end if;
        elsif new.version = old.version then
            if to_jsonb(new) - tg_argv = to_jsonb(old) - tg_argv then
                return new;
            end if;
        end if;
    end if;
    new.updated_at := app.now();
    return new;
end $$;
revoke all on function app.set_updated_at from public;
