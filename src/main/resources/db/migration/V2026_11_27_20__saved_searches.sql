-- A search that somebody keeps. Addresses may be longer than an index takes, so the same one twice is told by its hash.
create table saved_search (
  id bigint generated always as identity primary key,
  person_id uuid not null references person,
  name varchar(80) not null check (name <> ''),
  -- the query of the address, with its question mark; empty asks for everything
  query varchar(4000) not null,
  saved_at timestamptz not null,
  -- when its owner last opened it, and how many entries it found then; neither is known while the index could not tell
  looked_at timestamptz,
  found bigint check (found >= 0),
  check ((looked_at is null) = (found is null))
);
create unique index saved_search_once on saved_search (person_id, md5(query));

alter table saved_search enable row level security;
alter table saved_search force row level security;
create policy saved_search_rows on saved_search
  using (scope_has('system', (select scope_entries())) or scope_has('person:' || person_id, (select scope_entries())));
grant select, insert, update, delete on saved_search to teahorse_app;
