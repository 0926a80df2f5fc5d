-- Whether the addresses that published records name still answer. A host that asks to be left alone is, until the moment it gives.
create table link_check (
  url varchar(1000) primary key,
  host varchar(255) not null,
  -- of HTTP; null when no answer came, and before the first check
  status int,
  -- why there is no usable answer; null when there is one
  trouble varchar(20),
  checked_at timestamptz,
  failures int not null default 0,
  first_failed_at timestamptz,
  due_at timestamptz not null default now()
);
create index link_check_due on link_check (due_at);

-- which record names which address; renewed once a day
create table link_use (
  url varchar(1000) not null references link_check on delete cascade,
  entry_type varchar(20) not null,
  record_id bigint not null,
  seen_at timestamptz not null,
  primary key (url, entry_type, record_id)
);
create index link_use_record on link_use (entry_type, record_id);

create table link_host (
  host varchar(255) primary key,
  not_before timestamptz not null
);

-- work that one server at a time does, and whose holder may die: until then it is taken
create table lease (
  name varchar(60) primary key,
  until timestamptz not null
);
grant select, insert, update, delete on link_check, link_use, link_host, lease to teahorse_app;
