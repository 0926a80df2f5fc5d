-- Only the server writes down what was counted of searches; staff for the whole installation read it, and settle texts.
drop policy search_day_rows on search_day;
create policy search_day_rows on search_day using (scope_has('system', (select scope_entries())));
create policy search_day_read on search_day for select using (scope_has('region:', (select scope_entries())));
drop policy search_day_time_rows on search_day_time;
create policy search_day_time_rows on search_day_time using (scope_has('system', (select scope_entries())));
create policy search_day_time_read on search_day_time for select using (scope_has('region:', (select scope_entries())));
drop policy search_text_rows on search_text;
create policy search_text_rows on search_text using (scope_has('system', (select scope_entries())));
create policy search_text_read on search_text for select using (scope_has('region:', (select scope_entries())));
create policy search_text_settle on search_text for update using (scope_has('region:', (select scope_entries())));
drop policy search_text_day_rows on search_text_day;
create policy search_text_day_rows on search_text_day using (scope_has('system', (select scope_entries())));
create policy search_text_day_read on search_text_day for select using (scope_has('region:', (select scope_entries())));
