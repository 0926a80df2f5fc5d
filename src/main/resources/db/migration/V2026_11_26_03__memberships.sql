-- A mandate that was taken back is gone at once, whatever days it was given for.
alter table mandate add column ended_at timestamptz;
alter table mandate add column ended_by varchar(120);
-- given for some days by somebody who holds it
alter table mandate add column delegated_from bigint references mandate;

-- whoever shares an organisation or a unit sees the others' names
create policy person_colleagues on person for select using (exists (
  select 1 from mandate m where m.person_id = person.id and m.organisation_id is not null and m.ended_at is null and scope_has('org:' || m.organisation_id)));

-- somebody says that an organisation that is here already is theirs
create table organisation_claim (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  region_path varchar(80) not null,
  person_id uuid not null references person,
  person_name varchar(120) not null,
  evidence text not null,
  state varchar(10) not null default 'OPEN' check (state in ('OPEN', 'ACCEPTED', 'DECLINED')),
  created_at timestamptz not null default now(),
  decided_at timestamptz,
  decided_by varchar(120),
  reason text
);
-- one at a time
create unique index organisation_claim_open on organisation_claim (organisation_id) where state = 'OPEN';

create table invitation (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  role varchar(30) not null,
  address varchar(254) not null,
  token_hash char(64) not null unique,
  created_by uuid not null references person,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  used_at timestamptz,
  used_by uuid references person,
  withdrawn_at timestamptz
);
create index invitation_organisation on invitation (organisation_id);

-- an owner gives the ownership away; it counts from when the other agrees
create table handover (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  from_person uuid not null references person,
  to_person uuid not null references person,
  created_at timestamptz not null default now(),
  settled_at timestamptz,
  accepted boolean
);
create unique index handover_open on handover (organisation_id) where settled_at is null;

alter table organisation_claim enable row level security;
alter table organisation_claim force row level security;
create policy organisation_claim_rows on organisation_claim using (scope_covers(region_path) or scope_has('person:' || person_id));
alter table invitation enable row level security;
alter table invitation force row level security;
create policy invitation_rows on invitation using (scope_has('system') or scope_has('org:' || organisation_id));
alter table handover enable row level security;
alter table handover force row level security;
create policy handover_rows on handover using (scope_has('system') or scope_has('org:' || organisation_id));
grant select, insert, update on organisation_claim, invitation, handover to teahorse_app;
