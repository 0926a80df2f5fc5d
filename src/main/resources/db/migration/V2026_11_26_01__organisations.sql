-- Organisations people act for: enterprises, providers, and units of government (region × department).
create table organisation (
  id uuid primary key,
  kind varchar(12) not null check (kind in ('ENTERPRISE', 'PROVIDER', 'UNIT')),
  name varchar(200) not null,
  name_en varchar(200),
  -- of enterprises and providers
  credit_code varchar(18),
  -- of units: which part of government, as topics know it; null for the general office
  department varchar(80),
  region varchar(12) references region,
  region_path varchar(80) not null,
  -- a small unit lets the level above make its second decision
  lends_review boolean not null default false,
  demonstration boolean not null default false,
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  check (kind <> 'UNIT' or credit_code is null)
);
-- one organisation a code and kind: whoever comes second claims the first
create unique index organisation_credit_code on organisation (kind, credit_code) where credit_code is not null and closed_at is null;
create index organisation_place on organisation (region_path text_pattern_ops);
alter table organisation enable row level security;
alter table organisation force row level security;
create policy organisation_rows on organisation using (scope_covers(region_path) or scope_has('org:' || id));
grant select, insert, update on organisation to teahorse_app;

-- a membership is a mandate for an organisation
alter table mandate add column organisation_id uuid references organisation;
alter table mandate add column granted_at timestamptz not null default now();
alter table mandate add column granted_by varchar(120);
create index mandate_organisation on mandate (organisation_id) where organisation_id is not null;
drop policy mandate_rows on mandate;
create policy mandate_rows on mandate
  using (scope_covers(region_path) or scope_has('person:' || person_id) or scope_has('org:' || organisation_id))
  with check (scope_covers(region_path) or scope_has('org:' || organisation_id));

alter table person_session add column acting_for uuid references organisation;
