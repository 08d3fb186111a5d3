#!/bin/sh
# One database and one role for each service and for Keycloak; run by the PostgreSQL image when its data is new.
set -eu

create() {
  psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres -v name="$1" -v password="$2" << 'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
SQL
}

create members "$MEMBERS_DATABASE_PASSWORD"
create events "$EVENTS_DATABASE_PASSWORD"
create chapters "$CHAPTERS_DATABASE_PASSWORD"
create keycloak "$KEYCLOAK_DATABASE_PASSWORD"

for database in members events chapters; do
  psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname "$database" << 'SQL'
create extension pg_trgm;
create extension unaccent;
create extension citext;
create extension btree_gist;
create extension pg_stat_statements;
SQL
done
