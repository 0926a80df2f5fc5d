create sequence policy_id_seq increment by 50;
create table policy (
  id bigint primary key,
  source_key varchar(60) not null references source,
  external_id varchar(500) not null,
  content_hash char(64) not null,
  index_number varchar(80),
  title varchar(500) not null,
  -- language → {title, summary}: a language is data, never the name of a column
  translations jsonb not null default '{}',
  inner_title varchar(500),
  document_number varchar(120),
  document_number_key varchar(120),
  issuers text[] not null default '{}',
  level varchar(12),
  form varchar(20) not null,
  role varchar(20) not null,
  topics text[] not null default '{}',
  signed_on date,
  published_on date,
  effective_on date,
  expires_on date,
  validity varchar(12) not null,
  validity_basis varchar(20) not null,
  validity_evidence varchar(1000),
  region varchar(12) references region,
  region_path varchar(80) not null default '',
  industries text[] not null default '{}',
  audiences text[] not null default '{}',
  audience_scope varchar(500),
  summary varchar(2000),
  family_key varchar(300) not null,
  copy_of bigint references policy,
  source_url varchar(1000),
  -- field → {method, quote}: which values were found by the importer in title and text, not stated by the source
  extracted jsonb not null default '{}',
  current_text bigint,
  demonstration boolean not null default false,
  version int not null default 0,
  first_published_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  checked_at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_reason varchar(40),
  unique (source_key, external_id)
);
create index policy_number on policy (document_number_key);
create index policy_family on policy (family_key);
create index policy_updated on policy (updated_at, id);

-- a version of the text is never changed: a re-import with other words makes the next one
create sequence policy_text_id_seq increment by 50;
create table policy_text (
  id bigint primary key,
  policy_id bigint not null references policy on delete cascade,
  number int not null,
  body text not null,
  body_hash char(64) not null,
  created_at timestamptz not null default now(),
  unique (policy_id, number)
);

-- chapters, articles and numbered items of one version; spans are UTF-16 offsets into its body
create sequence policy_node_id_seq increment by 500;
create table policy_node (
  id bigint primary key,
  text_id bigint not null references policy_text on delete cascade,
  position int not null,
  depth int not null,
  kind varchar(20) not null,
  anchor varchar(200) not null,
  number text,
  heading text,
  content text not null,
  span_start int not null,
  span_end int not null,
  unique (text_id, anchor)
);

create sequence policy_measure_id_seq increment by 50;
create table policy_measure (
  id bigint primary key,
  policy_id bigint not null references policy on delete cascade,
  ordinal int not null,
  title varchar(500) not null,
  anchor varchar(200) not null,
  owner varchar(500),
  unique (policy_id, ordinal)
);

create sequence policy_relation_id_seq increment by 50;
create table policy_relation (
  id bigint primary key,
  policy_id bigint not null references policy on delete cascade,
  kind varchar(20) not null,
  target_id bigint references policy,
  target_title varchar(500),
  target_number varchar(120),
  target_number_key varchar(120),
  extracted boolean not null,
  check (target_title is not null or target_number is not null)
);
create index policy_relation_policy on policy_relation (policy_id);
create index policy_relation_target on policy_relation (target_id);
create index policy_relation_number on policy_relation (target_number_key) where target_id is null;
create index policy_relation_title on policy_relation (target_title) where target_id is null;

create sequence policy_attachment_id_seq increment by 50;
create table policy_attachment (
  id bigint primary key,
  policy_id bigint not null references policy on delete cascade,
  position int not null,
  title varchar(500) not null,
  url varchar(1000),
  media_type varchar(100),
  body text
);
create index policy_attachment_policy on policy_attachment (policy_id);

grant select, insert, update, delete on policy, policy_text, policy_node, policy_measure, policy_relation, policy_attachment to teahorse_app;
grant usage on all sequences in schema public to teahorse_app;
