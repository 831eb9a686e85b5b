-- The scope of a transaction: who acts, in which organisation. It is bound to the connection for one transaction;
-- without it every function below answers null and no policy admits a row.
create extension if not exists btree_gist;

create schema app;
grant usage on schema app to portal_app, portal_relay;

create function app.org_type() returns text language sql stable parallel safe
    return nullif(current_setting('app.org_type', true), '');

create function app.partner() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.partner', true), '')::uuid;

create function app.company() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.company', true), '')::uuid;

create function app.actor() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.actor', true), '')::uuid;

create function app.manage_session() returns uuid language sql stable parallel safe
    return nullif(current_setting('app.manage_session', true), '')::uuid;

create function app.client() returns text language sql stable parallel safe
    return nullif(current_setting('app.client', true), '');

revoke create on schema public from public;
grant usage on schema public to portal_app, portal_relay;
