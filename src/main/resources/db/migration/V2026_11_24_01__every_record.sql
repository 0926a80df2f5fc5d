-- What every kind of published record has. A day somebody compared it with its source by hand counts instead of its imports; a record
-- that was not checked for too long is marked, so that lists and search need not ask the clock.
alter table policy add column checked_on date, add column stale boolean not null default false;
create index policy_checked on policy (checked_at) where withdrawn_at is null;
