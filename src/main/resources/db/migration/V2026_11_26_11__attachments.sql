-- Files that belong to something. Their content lies in the folder of files under its hash.
create table attachment (
  id uuid primary key,
  hash char(64) not null,
  name varchar(200) not null,
  media_type varchar(100) not null,
  bytes bigint not null,
  owner_type varchar(40) not null,
  owner_id varchar(80) not null,
  region_path varchar(80) not null,
  organisation_id uuid references organisation,
  -- principal of who sent it
  uploaded_by varchar(80) not null,
  uploaded_at timestamptz not null default now(),
  scan_state varchar(12) not null check (scan_state in ('WAITING', 'CLEAN', 'INFECTED', 'NOT_SCANNED')),
  -- null until it was read; empty when there is nothing to read
  text text,
  published boolean not null default false
);
create index attachment_owner on attachment (owner_type, owner_id);
create index attachment_hash on attachment (hash);
create index attachment_sender on attachment (uploaded_by) where not published;
alter table attachment enable row level security;
alter table attachment force row level security;
create policy attachment_rows on attachment
  using (published or scope_covers(region_path) or scope_has('org:' || organisation_id) or scope_has(uploaded_by))
  with check (scope_covers(region_path) or scope_has('org:' || organisation_id) or scope_has(uploaded_by));
grant select, insert, update, delete on attachment to teahorse_app;
