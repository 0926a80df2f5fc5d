-- Everyday words and what they are called officially. Dated rows: what held on a past day stays as it was, and nothing is deleted.
create table vocabulary_entry (
  id bigint generated always as identity primary key,
  version int not null default 0,
  term varchar(60) not null,
  related text[] not null,
  weight real not null check (weight > 0 and weight <= 1),
  two_way boolean not null,
  valid_from date not null,
  -- last day; null while no end is known
  valid_to date,
  note varchar(500),
  -- the line of the shipped file this row began as, named by its term; null for what people added
  shipped_term varchar(60),
  -- null until somebody changed it: the next version of the shipped file may then still do so
  changed_by varchar(120),
  changed_at timestamptz not null default now(),
  -- the day before the first: it never held
  check (valid_to is null or valid_to >= valid_from - 1)
);
create index vocabulary_entry_shipped on vocabulary_entry (shipped_term) where shipped_term is not null;
create index vocabulary_entry_end on vocabulary_entry (valid_to);
-- the words decide what everybody finds, so everybody may read them; and nobody may delete one
grant select, insert, update on vocabulary_entry to teahorse_app;
