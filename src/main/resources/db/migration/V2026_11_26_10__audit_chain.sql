-- Who ordered what the system did, for which organisation somebody acted, and in which request.
alter table audit_event
  add column ordered_by varchar(80),
  add column ordered_by_name varchar(120),
  add column organisation uuid,
  add column request varchar(40),
  -- keyed hash of the caller's address; whoever has the month's key can prove a suspicion, nobody can read it back once the key is gone
  add column address char(64);
create index audit_event_at on audit_event (at);
create index audit_event_act on audit_event (act, id);
create index audit_event_actor on audit_event (actor_id, id);
grant usage on sequence audit_event_id_seq to teahorse_app;

-- the record of acts is read by auditors and the system; everybody's acts are written
alter table audit_event enable row level security;
alter table audit_event force row level security;
create policy audit_event_read on audit_event for select using (scope_has('system') or scope_has('region:'));
create policy audit_event_written on audit_event for insert with check (true);

-- Rows that are committed and not yet part of the chain. Written in the transaction of their row: a number says nothing about when its
-- transaction commits, so it is this table and no number that tells what is left to seal.
create table audit_waiting (event_id bigint primary key);
insert into audit_waiting select id from audit_event;
grant select, insert, delete on audit_waiting to teahorse_app;

-- the chain: each row's hash covers the row and the hash before
create table audit_link (
  seq bigint primary key,
  event_id bigint not null unique,
  hash char(64) not null
);
grant select, insert on audit_link to teahorse_app;

-- what was chained at once: each seal covers the rows from..to and the seal before
create table audit_seal (
  number bigint primary key,
  from_seq bigint not null,
  to_seq bigint not null,
  rows_hash char(64) not null,
  previous_hash char(64) not null,
  at varchar(27) not null,
  hash char(64) not null,
  check (to_seq >= from_seq)
);
create unique index audit_seal_to on audit_seal (to_seq);
grant select, insert on audit_seal to teahorse_app;

-- heads of the chain that were shown to the world; whoever kept one can tell whether the past was rewritten
create table audit_head (
  seal bigint primary key,
  row_count bigint not null,
  hash char(64) not null,
  published_at timestamptz not null
);
grant select, insert on audit_head to teahorse_app;

create table audit_address_key (
  month date primary key,
  key char(64) not null
);
alter table audit_address_key enable row level security;
alter table audit_address_key force row level security;
create policy audit_address_key_read on audit_address_key for select using (true);
create policy audit_address_key_new on audit_address_key for insert with check (true);
create policy audit_address_key_old on audit_address_key for delete using (scope_has('system'));
grant select, insert, delete on audit_address_key to teahorse_app;

-- who ordered an import, so that what it does can be told of them
alter table import_job add column ordered_by_id varchar(80);
