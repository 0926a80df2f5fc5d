-- How much the search helps: counts a day, about nobody who searched. Written down once a minute by each server, which adds to what is there.
create table search_day (
  day date primary key,
  searches bigint not null default 0,
  -- without any hit: because of the words, and because of what was chosen beside them
  nothing bigint not null default 0,
  excluded bigint not null default 0,
  -- only entries with some of the words
  loosened bigint not null default 0,
  questions bigint not null default 0,
  answered bigint not null default 0,
  -- in which the meaning was compared; the others went by words alone
  hybrid bigint not null default 0
);

-- Searches of a day by the milliseconds they took at most.
create table search_day_time (
  day date not null,
  up_to_ms int not null,
  searches bigint not null,
  primary key (day, up_to_ms)
);

-- Texts that several visitors searched for without being helped. No time, no address and no session: nothing here leads to anybody.
create table search_text (
  id bigint generated always as identity primary key,
  kind varchar(20) not null check (kind in ('NOTHING', 'NO_ANSWER')),
  text varchar(60) not null,
  -- when somebody said that there is nothing to do, and how often it was asked since
  dismissed_at timestamptz,
  asked_since int not null default 0,
  unique (kind, text)
);

create table search_text_day (
  text_id bigint not null references search_text on delete cascade,
  day date not null,
  times int not null,
  primary key (text_id, day)
);
create index search_text_day_day on search_text_day (day);

alter table search_day enable row level security;
alter table search_day force row level security;
create policy search_day_rows on search_day
  using (scope_has('system', (select scope_entries())) or scope_has('region:', (select scope_entries())));
alter table search_day_time enable row level security;
alter table search_day_time force row level security;
create policy search_day_time_rows on search_day_time
  using (scope_has('system', (select scope_entries())) or scope_has('region:', (select scope_entries())));
alter table search_text enable row level security;
alter table search_text force row level security;
create policy search_text_rows on search_text
  using (scope_has('system', (select scope_entries())) or scope_has('region:', (select scope_entries())));
alter table search_text_day enable row level security;
alter table search_text_day force row level security;
create policy search_text_day_rows on search_text_day
  using (scope_has('system', (select scope_entries())) or scope_has('region:', (select scope_entries())));

grant select, insert, update, delete on search_day, search_day_time, search_text, search_text_day to teahorse_app;
