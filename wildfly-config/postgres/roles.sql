-- On a PostgreSQL 15 or later of your own, as a superuser:
--   psql -v owner_password="'…'" -v app_password="'…'" -f roles.sql
-- The server must never connect as a superuser or as the owner: row security would not bind it.
create role teahorse_owner login password :owner_password nosuperuser nocreatedb nocreaterole nobypassrls;
create role teahorse_app login password :app_password nosuperuser nocreatedb nocreaterole nobypassrls;
create database teahorse owner teahorse_owner encoding 'UTF8' template template0;
\connect teahorse
alter schema public owner to teahorse_owner;
revoke create on schema public from public;
