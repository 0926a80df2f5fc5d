-- Where content comes from, and under which licence; shown on every record and on the attribution page.
create table source (
  key varchar(60) primary key,
  name varchar(200) not null,
  translations jsonb not null default '{}',
  publisher varchar(200),
  homepage varchar(500),
  licence varchar(300) not null,
  region varchar(12) references region,
  region_path varchar(80) not null,
  level varchar(12),
  content_type varchar(20) not null,
  demonstration boolean not null default false,
  mapping jsonb not null,
  declared_at timestamptz not null default now(),
  last_imported_at timestamptz
);
grant select, insert, update, delete on source to teahorse_app;

create table import_job (
  id uuid primary key,
  source_key varchar(60) not null references source,
  region_path varchar(80) not null,
  state varchar(12) not null check (state in ('QUEUED', 'RUNNING', 'WAITING', 'DONE', 'FAILED', 'CANCELLED')),
  format varchar(10) not null,
  gzip boolean not null,
  snapshot boolean not null,
  file varchar(200) not null,
  file_bytes bigint not null,
  file_hash char(64) not null,
  -- how far the file was applied: the next chunk starts after these rows
  rows_done bigint not null default 0,
  bytes_done bigint not null default 0,
  created int not null default 0,
  updated int not null default 0,
  unchanged int not null default 0,
  withdrawn int not null default 0,
  rejected int not null default 0,
  warnings int not null default 0,
  -- a snapshot that would withdraw more than the limit waits until somebody confirms this number
  would_withdraw int,
  failure varchar(200),
  ordered_by varchar(120) not null,
  queued_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz
);
create index import_job_waiting on import_job (queued_at) where state in ('QUEUED', 'RUNNING');
create index import_job_source on import_job (source_key, queued_at desc);

create table import_problem (
  id bigint generated always as identity primary key,
  job_id uuid not null references import_job on delete cascade,
  severity varchar(10) not null check (severity in ('REJECTED', 'WARNING')),
  row_number bigint not null,
  external_id varchar(500),
  field varchar(80),
  reason varchar(80) not null,
  arguments jsonb not null default '[]'
);
create index import_problem_job on import_problem (job_id, id);

-- every external id a snapshot contained, rejected rows too, until the job ends
create table import_seen (
  job_id uuid not null references import_job on delete cascade,
  external_id varchar(500) not null,
  primary key (job_id, external_id)
);

alter table import_job enable row level security;
alter table import_job force row level security;
create policy import_job_rows on import_job using (scope_covers(region_path));
alter table import_problem enable row level security;
alter table import_problem force row level security;
create policy import_problem_rows on import_problem
  using (exists (select 1 from import_job j where j.id = job_id));
alter table import_seen enable row level security;
alter table import_seen force row level security;
create policy import_seen_rows on import_seen using (scope_has('system'));
grant select, insert, update, delete on import_job, import_problem, import_seen to teahorse_app;
