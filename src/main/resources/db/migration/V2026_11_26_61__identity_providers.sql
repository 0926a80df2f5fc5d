-- Who somebody is to an identity provider. A subject belongs to one person at most.
create table person_identity (
  id bigint generated always as identity primary key,
  person_id uuid not null references person,
  -- key of the provider in the settings; the issuer is what counts
  provider varchar(20) not null,
  issuer varchar(300) not null,
  subject varchar(255) not null,
  display_name varchar(200) not null default '',
  linked_at timestamptz not null default now(),
  last_used_at timestamptz,
  unique (issuer, subject)
);
create index person_identity_person on person_identity (person_id);

-- Somebody whom a provider vouches for and nobody knows yet: waits for their choice, for minutes.
create table identity_arrival (
  id uuid primary key,
  provider varchar(20) not null,
  issuer varchar(300) not null,
  subject varchar(255) not null,
  display_name varchar(200) not null default '',
  expires_at timestamptz not null
);

alter table person_identity enable row level security;
alter table person_identity force row level security;
create policy person_identity_rows on person_identity using (scope_has('system', (select scope_entries())) or scope_has('person:' || person_id, (select scope_entries())));
alter table identity_arrival enable row level security;
alter table identity_arrival force row level security;
create policy identity_arrival_rows on identity_arrival using (scope_has('system', (select scope_entries())));
grant select, insert, update, delete on person_identity, identity_arrival to teahorse_app;
