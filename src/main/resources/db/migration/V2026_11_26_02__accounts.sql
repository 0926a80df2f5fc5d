-- People who register themselves are known by what reaches them; only accounts made by the system have a sign-in name.
alter table person alter column login drop not null;
alter table person add column mobile varchar(11);
alter table person add column email varchar(254);
alter table person add column language varchar(5) not null default 'zh-CN' check (language in ('zh-CN', 'en'));
alter table person add column password_changed_at timestamptz;
-- encrypted; in use only once it was confirmed
alter table person add column totp_secret varchar(200);
alter table person add column totp_since timestamptz;
-- the last step that was accepted: none is accepted twice
alter table person add column totp_step bigint;
create unique index person_mobile on person (mobile) where mobile is not null;
create unique index person_email on person (lower(email)) where email is not null;

alter table person_session add column device varchar(200);
alter table person_session add column address varchar(60);
-- the password was right, the second step is yet to come
alter table person_session add column pending boolean not null default false;

-- passwords that may not come back
create table person_password (
  id bigint generated always as identity primary key,
  person_id uuid not null references person,
  password_hash varchar(300) not null,
  set_at timestamptz not null default now()
);
create index person_password_person on person_password (person_id, id);

create table recovery_code (
  person_id uuid not null references person,
  code_hash char(64) not null,
  used_at timestamptz,
  primary key (person_id, code_hash)
);

-- a code that was sent, or that would have been sent were there an account: both look alike
create table one_time_code (
  id uuid primary key,
  purpose varchar(10) not null check (purpose in ('REGISTER', 'RESET', 'CONTACT')),
  address varchar(254) not null,
  person_id uuid references person,
  code_hash char(64) not null,
  tries int not null default 0,
  -- hash of where the wish came from
  sender char(64) not null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz
);
create index one_time_code_address on one_time_code (address, created_at);
create index one_time_code_sender on one_time_code (sender, created_at);

-- which messages have left, by the number of their row in the outbox: a row that is tried again sends nothing twice
create table sent_message (
  outbox_id bigint primary key,
  sent_at timestamptz not null default now()
);

-- what would have been sent; filled in demo mode only
create table demo_message (
  id bigint generated always as identity primary key,
  channel varchar(4) not null,
  address varchar(254) not null,
  subject varchar(300),
  text text not null,
  sent_at timestamptz not null default now()
);

alter table person_password enable row level security;
alter table person_password force row level security;
create policy person_password_rows on person_password using (scope_has('system') or scope_has('person:' || person_id));
alter table recovery_code enable row level security;
alter table recovery_code force row level security;
create policy recovery_code_rows on recovery_code using (scope_has('system') or scope_has('person:' || person_id));
alter table one_time_code enable row level security;
alter table one_time_code force row level security;
create policy one_time_code_rows on one_time_code using (scope_has('system') or scope_has('person:' || person_id));
alter table sent_message enable row level security;
alter table sent_message force row level security;
create policy sent_message_rows on sent_message using (scope_has('system'));
alter table demo_message enable row level security;
alter table demo_message force row level security;
create policy demo_message_rows on demo_message using (scope_has('system'));
grant select, insert, update, delete on person_password, recovery_code, one_time_code, sent_message, demo_message to teahorse_app;
