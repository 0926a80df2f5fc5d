-- What was last said of each record in our own fields: what people edit, and what the next import is compared with. Published content
-- only, so there is no row security.
create table record_row (
  entry_type varchar(20) not null,
  record_id bigint not null,
  fields jsonb not null,
  primary key (entry_type, record_id)
);

-- fields of imported records that people corrected, and what the source says since
create table protected_field (
  entry_type varchar(20) not null,
  source_key varchar(60) not null references source,
  external_id varchar(500) not null,
  field varchar(80) not null,
  value jsonb not null,
  base jsonb not null,
  incoming jsonb,
  incoming_at timestamptz,
  corrected_by varchar(120) not null,
  corrected_at timestamptz not null default now(),
  primary key (entry_type, source_key, external_id, field)
);
create index protected_field_conflict on protected_field (incoming_at) where incoming is not null;
grant select, insert, update, delete on record_row, protected_field to teahorse_app;
