-- What the server does by itself: when each job last ran and how it ended, one row for each job.
create table job_run (
  job varchar(60) primary key,
  started_at timestamptz not null,
  ended_at timestamptz not null,
  runs bigint not null default 1,
  failures bigint not null default 0,
  -- of the last run; null when it went well
  error varchar(500),
  last_good_at timestamptz
);
alter table job_run enable row level security;
alter table job_run force row level security;
create policy job_run_rows on job_run using (scope_has('system') or scope_has('region:'));
grant select, insert, update on job_run to teahorse_app;

-- what failed is looked for by its attempts
create index outbox_failed on outbox (id) where attempts > 0;
