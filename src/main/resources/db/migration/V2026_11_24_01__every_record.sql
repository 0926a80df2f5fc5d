-- What every kind of published record has. A day somebody compared it with its source by hand counts instead of its imports; a record
-- that was not checked for too long is marked, so that lists and search need not ask the clock.
alter table policy add column checked_on date, add column stale boolean not null default false;
create index policy_checked on policy (checked_at) where withdrawn_at is null;
-- programs cite policies by title
create index policy_title on policy (title);
create index policy_inner_title on policy (inner_title) where inner_title is not null;
