-- Where one goes and whom one calls. The topics of an office are what it handles.
create sequence office_id_seq increment by 50;
create table office (
  id bigint primary key,
  source_key varchar(60) not null references source,
  external_id varchar(500) not null,
  content_hash char(64) not null,
  title varchar(200) not null,
  translations jsonb not null default '{}',
  summary varchar(2000),
  region varchar(12) references region,
  region_path varchar(80) not null default '',
  topics text[] not null default '{}',
  industries text[] not null default '{}',
  source_url varchar(1000),
  demonstration boolean not null default false,
  version int not null default 0,
  first_published_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  checked_at timestamptz not null default now(),
  checked_on date,
  stale boolean not null default false,
  withdrawn_at timestamptz,
  withdrawn_reason varchar(40),
  address varchar(300),
  phone varchar(60),
  hours varchar(200),
  unique (source_key, external_id)
);
create index office_updated on office (updated_at, id);
create index office_checked on office (checked_at) where withdrawn_at is null;
create index office_place on office (region_path text_pattern_ops) where withdrawn_at is null;

grant select, insert, update, delete on office to teahorse_app;
grant usage on sequence office_id_seq to teahorse_app;
