#!/usr/bin/env bash
# After roles.sql, for compose.yaml: gives the roles their passwords and makes the portal's and Keycloak's databases.
set -euo pipefail

psql --username=postgres --set=ON_ERROR_STOP=1 \
  --set=owner="$PORTAL_OWNER_PASSWORD" --set=app="$PORTAL_APP_PASSWORD" --set=relay="$PORTAL_RELAY_PASSWORD" \
  --set=keycloak="$KEYCLOAK_DATABASE_PASSWORD" <<'SQL'
alter role portal_owner password :'owner';
alter role portal_app password :'app';
alter role portal_relay password :'relay';
create role keycloak login password :'keycloak';
create database portal owner portal_owner;
create database keycloak owner keycloak;
SQL
