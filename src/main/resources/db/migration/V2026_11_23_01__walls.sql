-- The server's role owns nothing: it reads and writes rows that the policies below let it see.
-- A transaction says on whose behalf it works with set_config('teahorse.scope', …, true): a comma list of
-- 'system', 'person:<uuid>', 'machine:<id>' and 'region:<path>' ('region:' alone is the whole installation).
grant usage on schema public to teahorse_app;

-- a pooled connection that was used before has '' instead of null, hence nullif
create function scope_has(wanted text) returns boolean language sql stable as $$
  select coalesce(wanted = any (string_to_array(nullif(current_setting('teahorse.scope', true), ''), ',')), false)
$$;

create function scope_covers(path text) returns boolean language sql stable as $$
  select exists (
    select 1 from unnest(string_to_array(nullif(current_setting('teahorse.scope', true), ''), ',')) grants(entry)
    where entry = 'system'
       or entry = 'region:'
       or (entry like 'region:%' and (path = substr(entry, 8) or path like substr(entry, 8) || '/%')))
$$;

-- audit: insert and read, nothing else
create table audit_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default clock_timestamp(),
  actor_kind varchar(10) not null,
  actor_id varchar(60) not null,
  actor_name varchar(120) not null,
  act varchar(60) not null,
  target_type varchar(40) not null,
  target_id varchar(120) not null,
  detail jsonb not null
);
create index audit_event_target on audit_event (target_type, target_id, id);
grant select, insert on audit_event to teahorse_app;

-- outbox: work to do after a commit
create table outbox (
  id bigint generated always as identity primary key,
  topic varchar(60) not null,
  key varchar(200) not null,
  payload jsonb not null,
  created_at timestamptz not null default now(),
  due_at timestamptz not null default now(),
  attempts int not null default 0,
  last_error text
);
create index outbox_due on outbox (topic, id);
grant select, insert, update, delete on outbox to teahorse_app;

-- identity
create table person (
  id uuid primary key,
  login varchar(120) not null,
  display_name varchar(120) not null,
  password_hash varchar(300),
  created_at timestamptz not null default now(),
  disabled_at timestamptz
);
create unique index person_login on person (lower(login));

create table mandate (
  id bigint generated always as identity primary key,
  person_id uuid not null references person,
  role varchar(30) not null,
  region_path varchar(80) not null,
  valid_from date not null default current_date,
  valid_to date,
  check (valid_to is null or valid_to >= valid_from)
);
create index mandate_person on mandate (person_id);

create table person_session (
  id uuid primary key,
  person_id uuid not null references person,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index person_session_person on person_session (person_id);

-- a link that works once: the first administrator's way in
create table person_link (
  token_hash char(64) primary key,
  person_id uuid not null references person,
  expires_at timestamptz not null,
  used_at timestamptz
);

create table sign_in_attempt (
  subject varchar(160) primary key,
  failures int not null,
  last_failed_at timestamptz not null
);

create table api_token (
  id bigint generated always as identity primary key,
  name varchar(120) not null,
  token_hash char(64) not null unique,
  role varchar(30) not null,
  region_path varchar(80) not null,
  sources text[] not null default '{}',
  created_at timestamptz not null default now(),
  expires_at timestamptz,
  revoked_at timestamptz
);

alter table person enable row level security;
alter table person force row level security;
create policy person_rows on person using (scope_has('system') or scope_has('region:') or scope_has('person:' || id));
alter table mandate enable row level security;
alter table mandate force row level security;
create policy mandate_rows on mandate
  using (scope_covers(region_path) or scope_has('person:' || person_id))
  with check (scope_covers(region_path));
alter table person_session enable row level security;
alter table person_session force row level security;
create policy person_session_rows on person_session using (scope_has('system') or scope_has('person:' || person_id));
alter table person_link enable row level security;
alter table person_link force row level security;
create policy person_link_rows on person_link using (scope_has('system'));
alter table sign_in_attempt enable row level security;
alter table sign_in_attempt force row level security;
create policy sign_in_attempt_rows on sign_in_attempt using (scope_has('system'));
alter table api_token enable row level security;
alter table api_token force row level security;
create policy api_token_rows on api_token using (scope_covers(region_path));
grant select, insert, update, delete on person, mandate, person_session, person_link, sign_in_attempt, api_token to teahorse_app;
