-- What readers say is wrong with a record. Only staff of its division and above read it: it may hold a name and a number.
create table correction (
  id bigint generated always as identity primary key,
  -- of the form that was sent: the same form twice is one correction
  token uuid not null unique,
  record_type varchar(20) not null,
  record_id bigint not null,
  title varchar(500) not null,
  region_path varchar(80) not null,
  message varchar(2000) not null,
  contact varchar(200),
  language varchar(10) not null,
  -- hash of the sender's address and the day: enough to hold off floods, useless for finding anybody
  sender char(64) not null,
  created_at timestamptz not null,
  state varchar(10) not null default 'OPEN' check (state in ('OPEN', 'DONE', 'DECLINED')),
  note varchar(1000),
  settled_by varchar(120),
  settled_at timestamptz
);
create index correction_waiting on correction (state, created_at);
create index correction_sender on correction (sender, created_at);
alter table correction enable row level security;
alter table correction force row level security;
create policy correction_rows on correction for select using (scope_covers(region_path));
create policy correction_settled on correction for update using (scope_covers(region_path));
create policy correction_sent on correction for insert with check (true);
grant select, insert, update on correction to teahorse_app;
grant usage on sequence correction_id_seq to teahorse_app;
