-- Who serves enterprises, what they are qualified for, and what they offer.
create sequence provider_id_seq increment by 50;
create table provider (
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
  credit_code varchar(18),
  legal_form varchar(24),
  service_regions text[] not null default '{}',
  contacts jsonb not null default '[]',
  unique (source_key, external_id)
);
create index provider_updated on provider (updated_at, id);
create index provider_checked on provider (checked_at) where withdrawn_at is null;
create index provider_credit_code on provider (credit_code) where credit_code is not null;

create sequence provider_qualification_id_seq increment by 100;
create table provider_qualification (
  id bigint primary key,
  provider_id bigint not null references provider on delete cascade,
  position int not null,
  name varchar(200) not null,
  number varchar(100),
  issuer varchar(200),
  valid_from date,
  -- the last day, inclusive: after it the claim is no longer made on pages
  valid_to date,
  unique (provider_id, position),
  check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create index provider_qualification_end on provider_qualification (valid_to) where valid_to is not null;

create sequence offering_id_seq increment by 50;
create table offering (
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
  provider_id bigint not null references provider,
  category varchar(80) not null,
  features text[] not null default '{}',
  benefits text[] not null default '{}',
  price_model varchar(12) not null,
  -- yuan
  price_min numeric(20, 6),
  price_max numeric(20, 6),
  price_unit varchar(20),
  delivery varchar(12),
  -- none: where its provider serves
  service_regions text[] not null default '{}',
  onboarding varchar(200),
  exit_terms varchar(200),
  support_hours varchar(200),
  security varchar(200),
  unique (source_key, external_id),
  check (price_min is null or price_max is null or price_min <= price_max)
);
create index offering_provider on offering (provider_id);
create index offering_updated on offering (updated_at, id);
create index offering_checked on offering (checked_at) where withdrawn_at is null;

grant select, insert, update, delete on provider, provider_qualification, offering to teahorse_app;
grant usage on sequence provider_id_seq, provider_qualification_id_seq, offering_id_seq to teahorse_app;
