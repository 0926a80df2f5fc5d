-- The words whose meaning stands for a row of the search: a clause's own, and of a document that has none its title and text. A document
-- with clauses is found by theirs; its own are the title and the summary.
create function meaning_words(anchor text, clause_count int, title text, summary text, body text) returns text
  language sql immutable parallel safe as $$
  select left(case when anchor <> '' then body when clause_count > 0 then title || chr(10) || summary
    else title || chr(10) || summary || chr(10) || body end, 1500)
$$;

-- declared immutable, which the conversion to one fixed encoding is
create function meaning_hash(words text) returns bytea language sql immutable parallel safe as $$
  select sha256(convert_to(words, 'UTF8'))
$$;

alter table search_entry add column meaning bytea not null
  generated always as (meaning_hash(meaning_words(anchor, clause_count, title, summary, body))) stored;
create index search_entry_meaning on search_entry (meaning);

-- What a model made of those words: 4 bytes a number, the lowest first, of length one. Kept by the words' hash, so that neither a rebuild of
-- the index nor a second document with the same words has them worked out again.
create table meaning (
  text_hash bytea not null,
  model varchar(60) not null,
  vector bytea not null,
  made_at timestamptz not null default now(),
  primary key (text_hash, model)
);
-- small enough to stand in the row, and hardly compressible
alter table meaning alter column vector set storage external;
grant select, insert, delete on meaning to teahorse_app;
