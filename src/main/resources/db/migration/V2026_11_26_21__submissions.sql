-- What is being written, reviewed and published: one row for each version of a record on its way through the transition graph
-- (docs/moderation.md). The published version stays in its own table until this one takes its place.
create table submission (
  id bigint generated always as identity primary key,
  version int not null default 0,
  -- of the form that made it: the same form twice is one submission
  token uuid not null unique,
  entry_type varchar(20) not null,
  kind varchar(12) not null check (kind in ('NEW', 'CHANGE', 'LOCAL')),
  state varchar(12) not null,
  source_key varchar(60) not null references source,
  external_id varchar(500) not null,
  record_id bigint,
  title varchar(500) not null default '',
  region varchar(12) references region,
  region_path varchar(80) not null,
  organisation_id uuid references organisation,
  -- path of the division whose office has to act; null while nobody's has
  desk_path varchar(80),
  -- the row as it is written, in our own fields; what cannot be read yet stands as it was typed
  fields jsonb not null default '{}',
  -- the published row when the work began; null for a new record
  base jsonb,
  -- the record of a higher level this one localises, and its row at that time
  upstream_type varchar(20),
  upstream_id bigint,
  upstream jsonb,
  author_id uuid not null,
  author_name varchar(120) not null,
  writers uuid[] not null default '{}',
  created_at timestamptz not null,
  edited_at timestamptz not null,
  submitted_at timestamptz,
  waiting_since timestamptz,
  due_on date,
  reminded_on date,
  escalated boolean not null default false,
  publish_at timestamptz,
  published_at timestamptz,
  expires_on date,
  reason varchar(30),
  reason_text varchar(2000),
  correction_id bigint references correction
);
create index submission_desk on submission (desk_path, state, due_on) where desk_path is not null;
create index submission_place on submission (region_path text_pattern_ops, state);
create index submission_record on submission (entry_type, record_id);
create index submission_row on submission (source_key, external_id);
create index submission_organisation on submission (organisation_id, state) where organisation_id is not null;
create index submission_author on submission (author_id, state);
create index submission_due on submission (due_on) where state in ('SUBMITTED', 'APPROVED');
create index submission_planned on submission (publish_at) where state = 'SCHEDULED';
create index submission_expiry on submission (expires_on) where state = 'PUBLISHED' and expires_on is not null;
-- two people cannot both be changing the same record: the second joins the first
create unique index submission_open on submission (source_key, external_id)
  where state in ('DRAFT', 'SUBMITTED', 'RETURNED', 'APPROVED', 'SCHEDULED');
alter table submission enable row level security;
alter table submission force row level security;
create policy submission_rows on submission
  using (scope_covers(region_path) or scope_has('org:' || organisation_id) or scope_has('person:' || author_id));
grant select, insert, update on submission to teahorse_app;

-- every step, insert-only
create table submission_step (
  id bigint generated always as identity primary key,
  submission_id bigint not null references submission,
  at timestamptz not null,
  actor_kind varchar(10) not null,
  actor_id varchar(60) not null,
  actor_name varchar(120) not null,
  -- region of the office that acted; null when its author did
  desk_path varchar(80),
  step varchar(12) not null,
  from_state varchar(12),
  to_state varchar(12) not null,
  reason varchar(30),
  text varchar(2000),
  checks text[] not null default '{}',
  -- the row as it was when it was submitted or published; null for other steps
  fields jsonb
);
create index submission_step_of on submission_step (submission_id, id);
alter table submission_step enable row level security;
alter table submission_step force row level security;
create policy submission_step_rows on submission_step using (exists (select 1 from submission s where s.id = submission_id));
grant select, insert on submission_step to teahorse_app;

-- what staff tell each other; the author never sees it
create table submission_note (
  id bigint generated always as identity primary key,
  submission_id bigint not null references submission,
  at timestamptz not null,
  person_id uuid not null,
  person_name varchar(120) not null,
  text varchar(2000) not null
);
create index submission_note_of on submission_note (submission_id, id);
alter table submission_note enable row level security;
alter table submission_note force row level security;
create policy submission_note_rows on submission_note
  using (exists (select 1 from submission s where s.id = submission_id and scope_covers(s.region_path)));
grant select, insert on submission_note to teahorse_app;

-- who stays out of a decision
create table submission_recusal (
  submission_id bigint not null references submission,
  person_id uuid not null,
  at timestamptz not null,
  primary key (submission_id, person_id)
);
alter table submission_recusal enable row level security;
alter table submission_recusal force row level security;
create policy submission_recusal_rows on submission_recusal
  using (exists (select 1 from submission s where s.id = submission_id and scope_covers(s.region_path)));
grant select, insert on submission_recusal to teahorse_app;

alter table correction add column submission_id bigint references submission;
