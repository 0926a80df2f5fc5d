-- A policy that reads the scope inside a function reads it once a row, about 10 µs each: a queue of 50 000 felt it. A subquery that
-- needs nothing of the row is answered once a statement, and what is left of the two functions is inlined into the policy.
create function scope_entries() returns text[] language sql stable as $$
  select coalesce(string_to_array(nullif(current_setting('teahorse.scope', true), ''), ','), '{}')
$$;

-- what the paths begin with that the scope covers; '' covers all
create function scope_prefixes() returns text[] language sql stable as $$
  select coalesce(array_agg(case when entry in ('system', 'region:') then '' else substr(entry, 8) || '/' end), '{}')
  from unnest(scope_entries()) grants(entry) where entry = 'system' or entry like 'region:%'
$$;

create function scope_has(wanted text, entries text[]) returns boolean language sql immutable parallel safe as $$
  select coalesce(wanted = any (entries), false)
$$;

create function scope_covers(path text, prefixes text[]) returns boolean language sql immutable parallel safe as $$
  select (coalesce(path, '') || '/') ^@ any (prefixes)
$$;

alter policy person_rows on person
  using (scope_has('system', (select scope_entries())) or scope_has('region:', (select scope_entries())) or scope_has('person:' || id, (select scope_entries())));
alter policy person_colleagues on person
  using (exists (
  select 1 from mandate m where m.person_id = person.id and m.organisation_id is not null and m.ended_at is null
    and scope_has('org:' || m.organisation_id, (select scope_entries()))));
alter policy mandate_rows on mandate
  using (scope_covers(region_path, (select scope_prefixes())) or scope_has('person:' || person_id, (select scope_entries())) or scope_has('org:' || organisation_id, (select scope_entries())))
  with check (scope_covers(region_path, (select scope_prefixes())) or scope_has('org:' || organisation_id, (select scope_entries())));
alter policy person_session_rows on person_session
  using (scope_has('system', (select scope_entries())) or scope_has('person:' || person_id, (select scope_entries())));
alter policy person_link_rows on person_link
  using (scope_has('system', (select scope_entries())));
alter policy sign_in_attempt_rows on sign_in_attempt
  using (scope_has('system', (select scope_entries())));
alter policy api_token_rows on api_token
  using (scope_covers(region_path, (select scope_prefixes())));
alter policy import_job_rows on import_job
  using (scope_covers(region_path, (select scope_prefixes())));
alter policy import_seen_rows on import_seen
  using (scope_has('system', (select scope_entries())));
alter policy correction_rows on correction
  using (scope_covers(region_path, (select scope_prefixes())));
alter policy correction_settled on correction
  using (scope_covers(region_path, (select scope_prefixes())));
alter policy organisation_rows on organisation
  using (scope_covers(region_path, (select scope_prefixes())) or scope_has('org:' || id, (select scope_entries())));
alter policy person_password_rows on person_password
  using (scope_has('system', (select scope_entries())) or scope_has('person:' || person_id, (select scope_entries())));
alter policy recovery_code_rows on recovery_code
  using (scope_has('system', (select scope_entries())) or scope_has('person:' || person_id, (select scope_entries())));
alter policy one_time_code_rows on one_time_code
  using (scope_has('system', (select scope_entries())) or scope_has('person:' || person_id, (select scope_entries())));
alter policy sent_message_rows on sent_message
  using (scope_has('system', (select scope_entries())));
alter policy demo_message_rows on demo_message
  using (scope_has('system', (select scope_entries())));
alter policy organisation_claim_rows on organisation_claim
  using (scope_covers(region_path, (select scope_prefixes())) or scope_has('person:' || person_id, (select scope_entries())));
alter policy invitation_rows on invitation
  using (scope_has('system', (select scope_entries())) or scope_has('org:' || organisation_id, (select scope_entries())));
alter policy handover_rows on handover
  using (scope_has('system', (select scope_entries())) or scope_has('org:' || organisation_id, (select scope_entries())));
alter policy audit_event_read on audit_event
  using (scope_has('system', (select scope_entries())) or scope_has('region:', (select scope_entries())));
alter policy audit_address_key_old on audit_address_key
  using (scope_has('system', (select scope_entries())));
alter policy attachment_rows on attachment
  using (published or scope_covers(region_path, (select scope_prefixes())) or scope_has('org:' || organisation_id, (select scope_entries())) or scope_has(uploaded_by, (select scope_entries())))
  with check (scope_covers(region_path, (select scope_prefixes())) or scope_has('org:' || organisation_id, (select scope_entries())) or scope_has(uploaded_by, (select scope_entries())));
alter policy submission_rows on submission
  using (scope_covers(region_path, (select scope_prefixes())) or scope_has('org:' || organisation_id, (select scope_entries())) or scope_has('person:' || author_id, (select scope_entries())));
alter policy submission_note_rows on submission_note
  using (exists (select 1 from submission s where s.id = submission_id and scope_covers(s.region_path, (select scope_prefixes()))));
alter policy submission_recusal_rows on submission_recusal
  using (exists (select 1 from submission s where s.id = submission_id and scope_covers(s.region_path, (select scope_prefixes()))));
alter policy job_run_rows on job_run
  using (scope_has('system', (select scope_entries())) or scope_has('region:', (select scope_entries())));

drop function scope_has(text);
drop function scope_covers(text);
