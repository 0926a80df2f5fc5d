-- Somebody closed their account: the row stays for what points at it, and says nothing about anybody any more. An empty name is shown
-- as "former user" in the reader's language.
alter table person add column closed_at timestamptz;

-- closing is confirmed by a code where there is no password
alter table one_time_code drop constraint one_time_code_purpose_check;
alter table one_time_code add constraint one_time_code_purpose_check check (purpose in ('REGISTER', 'RESET', 'CONTACT', 'CLOSE'));

-- steps and notes stay as they are; only the name of somebody who closed their account is taken out
grant update (actor_name) on submission_step to teahorse_app;
grant update (person_name) on submission_note to teahorse_app;
