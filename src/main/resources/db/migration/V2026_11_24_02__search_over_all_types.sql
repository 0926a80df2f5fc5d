-- What programs, calls, providers and their services need in the catalogue, beside what policies have: when something is open, what it
-- is worth, where it applies and one line to show. Clauses repeat it like everything else of their document.
alter table search_entry
  add column opens_on date,
  add column closes_on date,
  -- the days are what earlier years let expect
  add column forecast boolean not null default false,
  -- not compared with its source for too long
  add column stale boolean not null default false,
  -- the largest amount, in yuan
  add column amount numeric(18, 2),
  -- codes of regions, each with all below it; none means everywhere
  add column areas text[] not null default '{}',
  -- 'zh=最高 50 万元': language and line
  add column lines text[] not null default '{}';
