-- Standing support programs. A local variant says only what differs from its general program and inherits the rest when it is shown.
create sequence program_id_seq increment by 50;
create table program (
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
  promise varchar(120),
  issuers text[] not null default '{}',
  operator varchar(200),
  level varchar(12),
  kind varchar(20),
  delivery varchar(20),
  allocation varchar(20),
  -- yuan
  amount_min numeric(20, 6),
  amount_max numeric(20, 6),
  rate varchar(200),
  budget numeric(20, 6),
  size_classes text[] not null default '{}',
  -- conditions, exclusions, materials, steps, source policies, contacts
  parts jsonb not null,
  -- what its source policies are called: 'number:…', 'title:…', 'record:source/id'
  policy_keys text[] not null default '{}',
  general_id bigint references program,
  unique (source_key, external_id),
  check (amount_min is null or amount_max is null or amount_min <= amount_max)
);
create index program_updated on program (updated_at, id);
create index program_checked on program (checked_at) where withdrawn_at is null;
create index program_policies on program using gin (policy_keys);
-- two variants of one program for the same division would both claim to be what holds there
create unique index program_variant on program (general_id, region) where general_id is not null and withdrawn_at is null;

create sequence program_call_id_seq increment by 50;
create table program_call (
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
  program_id bigint not null references program,
  track varchar(20),
  notice varchar(500),
  opens_on date,
  closes_on date,
  state varchar(12),
  quota int,
  place varchar(300),
  -- deadlines, channels
  parts jsonb not null,
  unique (source_key, external_id),
  check (opens_on is null or closes_on is null or opens_on <= closes_on)
);
create index program_call_program on program_call (program_id, closes_on);
create index program_call_updated on program_call (updated_at, id);
create index program_call_checked on program_call (checked_at) where withdrawn_at is null;
create index program_call_days on program_call (closes_on) where withdrawn_at is null;

create sequence result_list_id_seq increment by 50;
create table result_list (
  id bigint primary key,
  source_key varchar(60) not null references source,
  external_id varchar(500) not null,
  content_hash char(64) not null,
  title varchar(300) not null,
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
  call_id bigint not null references program_call,
  stage varchar(12) not null,
  published_on date not null,
  objection_until date,
  objection_contact varchar(300),
  unique (source_key, external_id)
);
create index result_list_call on result_list (call_id, published_on desc);
create index result_list_updated on result_list (updated_at, id);
create index result_list_checked on result_list (checked_at) where withdrawn_at is null;

create sequence result_row_id_seq increment by 500;
create table result_row (
  id bigint primary key,
  result_id bigint not null references result_list on delete cascade,
  position int not null,
  -- of a natural person only the first character
  name varchar(200) not null,
  code varchar(18),
  region varchar(12) references region,
  valid_to date,
  amount numeric(20, 6),
  masked boolean not null,
  unique (result_id, position)
);
create index result_row_code on result_row (code) where code is not null;

grant select, insert, update, delete on program, program_call, result_list, result_row to teahorse_app;
grant usage on sequence program_id_seq, program_call_id_seq, result_list_id_seq, result_row_id_seq to teahorse_app;
