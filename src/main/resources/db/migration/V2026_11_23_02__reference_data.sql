-- Reference data are dated rows: a division that was renamed keeps its row and names its successor.
create table region (
  code varchar(12) primary key,
  level varchar(12) not null check (level in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'PARK')),
  parent varchar(12) references region deferrable initially deferred,
  path varchar(80) not null,
  name varchar(80) not null,
  short_name varchar(40) not null,
  -- language → name
  translations jsonb not null,
  successor varchar(12) references region deferrable initially deferred,
  valid_from date,
  valid_to date,
  position int not null
);

create table industry (
  standard varchar(20) not null,
  code varchar(4) not null,
  level int not null check (level between 1 and 4),
  parent varchar(4),
  name varchar(200) not null,
  translations jsonb not null default '{}',
  valid_from date,
  valid_to date,
  position int not null,
  primary key (standard, code)
);

create table topic (
  code varchar(60) primary key,
  parent varchar(60) references topic deferrable initially deferred,
  name varchar(80) not null,
  translations jsonb not null,
  keywords text not null,
  valid_from date,
  valid_to date,
  position int not null
);

-- only days that differ from their weekday's rule
create table calendar_day (
  day date primary key,
  working boolean not null,
  basis varchar(40) not null,
  name varchar(80) not null
);

grant select, insert, update, delete on region, industry, topic, calendar_day to teahorse_app;
