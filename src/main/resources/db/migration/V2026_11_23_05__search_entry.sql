-- What can be found: one row per published document (anchor '') and per clause of it. A clause repeats its document's title and
-- facets, so that it is indexed without a join. Only published content is ever here, so there is no row security.
create table search_entry (
  id bigint generated always as identity primary key,
  type varchar(20) not null,
  document_id bigint not null,
  anchor varchar(200) not null,
  position int not null,
  language varchar(35) not null,
  external_id varchar(500),
  source_key varchar(60),
  url varchar(500) not null,
  title text not null,
  alternative_titles text[] not null,
  -- 'en=Rules on …': language and title
  translated_titles text[] not null,
  numbers text[] not null,
  clause_number text not null,
  heading_path text not null,
  summary text not null,
  body text not null,
  -- 'REGION=530800': facet name and value
  facets text[] not null,
  entry_date date,
  internal boolean not null,
  demonstration boolean not null,
  copy_of bigint,
  standing varchar(20) not null,
  clause_count int not null,
  content_hash char(64) not null,
  unique (type, document_id, anchor)
);

-- The one rebuild of the index that runs or ran last. Every index row carries the generation it was written under, so that what an
-- older one left behind can be told apart.
create table search_index_state (
  only_row boolean primary key default true check (only_row),
  generation bigint not null,
  running boolean not null,
  done bigint not null,
  total bigint not null,
  started_at timestamptz,
  finished_at timestamptz
);
insert into search_index_state (generation, running, done, total) values (0, false, 0, 0);

grant select, insert, update, delete on search_entry to teahorse_app;
grant select, update on search_index_state to teahorse_app;
