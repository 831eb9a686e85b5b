-- Run once by a superuser, before the first start. Give each role a password of its own afterwards:
--   alter role portal_app password '…';
-- portal_owner owns the schema and only migrates. portal_app serves requests under row-level security.
-- portal_relay sends mail: it sees the notice ledger and the addresses of its recipients, nothing else.
create role portal_owner login nosuperuser nocreatedb nocreaterole nobypassrls;
create role portal_app login nosuperuser nocreatedb nocreaterole nobypassrls noinherit;
create role portal_relay login nosuperuser nocreatedb nocreaterole nobypassrls noinherit;
