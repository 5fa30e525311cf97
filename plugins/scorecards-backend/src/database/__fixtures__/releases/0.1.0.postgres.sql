create table "collect_queue" (
  entity text collate "C" not null,
  provider text collate "C" not null,
  due_at text collate "C" not null,
  version integer default 1 not null,
  claimed_by text collate "C" default ''::text not null,
  claimed_until text collate "C" default ''::text not null,
  attempts integer default 0 not null
);
create table "demo_imports" (
  id text collate "C" not null,
  first_day text collate "C" not null,
  last_day text collate "C" not null,
  next_day text collate "C",
  claimed_by text collate "C" default ''::text not null,
  claimed_until text collate "C" default ''::text not null
);
create table "entities" (
  ref text collate "C" not null,
  kind text collate "C" not null,
  title text,
  type text,
  lifecycle text,
  owner text collate "C",
  system text collate "C",
  parents_json text default '[]'::text not null,
  digest text collate "C" not null,
  entity_json text not null
);
create table "exemptions" (
  entity text collate "C" not null,
  scorecard text collate "C" not null,
  check_id text collate "C" not null,
  reason text not null,
  granted_by text not null,
  until text collate "C"
);
create table "fact_series_daily" (
  entity text collate "C" not null,
  fact text collate "C" not null,
  day text collate "C" not null,
  value double precision not null
);
create table "facts" (
  entity text collate "C" not null,
  provider text collate "C" not null,
  values_json text not null,
  observed_at text collate "C",
  collected_at text collate "C" not null,
  error_message text,
  error_at text collate "C",
  digest text collate "C" not null
);
create table "judge_queue" (
  entity text collate "C" not null,
  due_at text collate "C" not null,
  version integer default 1 not null,
  claimed_by text collate "C" default ''::text not null,
  claimed_until text collate "C" default ''::text not null,
  attempts integer default 0 not null,
  not_before text collate "C" default ''::text not null
);
create sequence public.knex_migrations_id_seq;
create table "knex_migrations" (
  id integer default nextval('knex_migrations_id_seq'::regclass) not null,
  name character varying(255),
  batch integer,
  migration_time timestamp with time zone
);
create sequence public.knex_migrations_lock_index_seq;
create table "knex_migrations_lock" (
  index integer default nextval('knex_migrations_lock_index_seq'::regclass) not null,
  is_locked integer
);
create sequence public.level_changes_id_seq;
create table "level_changes" (
  id bigint default nextval('level_changes_id_seq'::regclass) not null,
  entity text collate "C" not null,
  scorecard text collate "C" not null,
  from_level text collate "C",
  to_level text collate "C",
  at text collate "C" not null,
  owner text collate "C"
);
create table "opt_outs" (
  ref text collate "C" not null,
  subject text collate "C" not null,
  capability text collate "C" not null,
  maintained_by text collate "C" not null,
  since text collate "C" not null,
  review_by text collate "C" not null
);
create table "results" (
  scorecard text collate "C" not null,
  entity text collate "C" not null,
  level text collate "C" not null,
  level_index integer not null,
  states text not null,
  known integer not null,
  all_ integer not null,
  owner text collate "C",
  scorecard_digest text collate "C" not null,
  first_judged_at text collate "C" not null,
  judged_at text collate "C" not null
);
create table "rollups_daily" (
  owner text collate "C" not null,
  scorecard text collate "C" not null,
  day text collate "C" not null,
  entities integer not null,
  levels_json text not null,
  states_json text not null,
  known integer not null,
  all_ integer not null
);
create table "scorecard_versions" (
  ref text collate "C" not null,
  digest text collate "C" not null,
  entity_json text not null,
  problems_json text not null,
  invalid_json text not null,
  since text collate "C" not null,
  is_current integer not null,
  judged_at text collate "C"
);
create sequence public.transitions_id_seq;
create table "transitions" (
  id bigint default nextval('transitions_id_seq'::regclass) not null,
  entity text collate "C" not null,
  scorecard text collate "C" not null,
  check_id text collate "C" not null,
  from_state text collate "C",
  to_state text collate "C",
  at text collate "C" not null,
  owner text collate "C"
);
insert into "collect_queue" ("entity", "provider", "due_at", "version", "claimed_by", "claimed_until", "attempts")
  values ('component:default/wiki', 'docs', '2026-03-03T09:00:00.000Z', 1, '', '', 0);
insert into "demo_imports" ("id", "first_day", "last_day", "next_day", "claimed_by", "claimed_until")
  values ('history', '2026-02-27', '2026-02-28', null, 'importer', '2026-03-01T10:00:00.000Z');
insert into "entities" ("ref", "kind", "title", "type", "lifecycle", "owner", "system", "parents_json", "digest", "entity_json")
  values ('component:default/memories', 'component', null, 'service', 'production', 'group:default/guardian', null, '[]', 'lpykrO3gkUJn_m4mQqW33WE4U2d', '{"apiVersion":"backstage.io/v1alpha1","kind":"Component","metadata":{"name":"memories","namespace":"default"},"spec":{"type":"service","lifecycle":"production","owner":"guardian"}}');
insert into "entities" ("ref", "kind", "title", "type", "lifecycle", "owner", "system", "parents_json", "digest", "entity_json")
  values ('component:default/billing', 'component', null, 'service', 'production', 'group:default/writers', null, '[]', 'CCzQOCF0Oe1VYAKJkW6EVD6WopO', '{"apiVersion":"backstage.io/v1alpha1","kind":"Component","metadata":{"name":"billing","namespace":"default"},"spec":{"type":"service","lifecycle":"production","owner":"writers"}}');
insert into "entities" ("ref", "kind", "title", "type", "lifecycle", "owner", "system", "parents_json", "digest", "entity_json")
  values ('component:default/wiki', 'component', null, 'service', 'production', 'group:default/guardian', null, '[]', '3uXfu2Md2enJJeNvJoDLE_nAwtN', '{"apiVersion":"backstage.io/v1alpha1","kind":"Component","metadata":{"name":"wiki","namespace":"default"},"spec":{"type":"service","lifecycle":"production","owner":"guardian"}}');
insert into "entities" ("ref", "kind", "title", "type", "lifecycle", "owner", "system", "parents_json", "digest", "entity_json")
  values ('group:default/guardian', 'group', 'guardian', 'team', null, 'group:default/guardian', null, '[]', 'c3-FydZfinxBYS5LjDZTP8-LVIy', '{"apiVersion":"backstage.io/v1alpha1","kind":"Group","metadata":{"name":"guardian","namespace":"default"},"spec":{"type":"team","children":[]}}');
insert into "entities" ("ref", "kind", "title", "type", "lifecycle", "owner", "system", "parents_json", "digest", "entity_json")
  values ('group:default/writers', 'group', 'writers', 'team', null, 'group:default/writers', null, '["group:default/guardian"]', 'rmAkpBfipun9I4HuVL2uAvwZrhm', '{"apiVersion":"backstage.io/v1alpha1","kind":"Group","metadata":{"name":"writers","namespace":"default"},"spec":{"type":"team","children":[],"parent":"guardian"}}');
insert into "entities" ("ref", "kind", "title", "type", "lifecycle", "owner", "system", "parents_json", "digest", "entity_json")
  values ('optout:default/own-wiki', 'optout', null, null, null, null, null, '[]', '04czRCnJj3Ec7iE5EIT_HOgJLkD', '{"apiVersion":"kumiki.dev/v1alpha1","kind":"OptOut","metadata":{"name":"own-wiki","namespace":"default"},"spec":{"subject":"wiki","capability":"docs-site","instead":"a wiki","maintainedBy":"guardian","reason":"It was there before","since":"2026-01-01","reviewBy":"2026-12-31"}}');
insert into "entities" ("ref", "kind", "title", "type", "lifecycle", "owner", "system", "parents_json", "digest", "entity_json")
  values ('scorecard:default/documented', 'scorecard', 'Documented', null, 'active', 'group:default/sre', null, '[]', 'uxYeSOUmQrUKM225rNyCj6chn4g', '{"apiVersion":"kumiki.dev/v1alpha1","kind":"Scorecard","metadata":{"name":"documented","namespace":"default","title":"Documented"},"spec":{"owner":"sre","lifecycle":"active","appliesTo":{"kind":"Component"},"levels":[{"id":"bronze"},{"id":"silver"}],"checks":[{"id":"has-docs","level":"bronze","rule":"facts.docs.exists"},{"id":"ten-pages","level":"silver","rule":"facts.docs.pages >= 10","capability":"docs-site"},{"id":"quick-deploys","level":"silver","rule":"facts.deploys.minutesP95 < 30","enforceFrom":"2026-05-01"}]}}');
insert into "exemptions" ("entity", "scorecard", "check_id", "reason", "granted_by", "until")
  values ('component:default/billing', 'scorecard:default/documented', 'has-docs', 'It''s being rewritten', 'user:default/aoki', '2026-06-30T00:00:00.000Z');
insert into "fact_series_daily" ("entity", "fact", "day", "value")
  values ('component:default/archive', 'facts.docs.pages', '2026-03-01', 0);
insert into "fact_series_daily" ("entity", "fact", "day", "value")
  values ('component:default/billing', 'facts.docs.pages', '2026-03-01', 12);
insert into "fact_series_daily" ("entity", "fact", "day", "value")
  values ('component:default/memories', 'facts.docs.pages', '2026-03-01', 3);
insert into "fact_series_daily" ("entity", "fact", "day", "value")
  values ('component:default/wiki', 'facts.docs.pages', '2026-03-01', 1);
insert into "fact_series_daily" ("entity", "fact", "day", "value")
  values ('component:default/archive', 'facts.docs.pages', '2026-03-02', 0);
insert into "fact_series_daily" ("entity", "fact", "day", "value")
  values ('component:default/billing', 'facts.docs.pages', '2026-03-02', 0);
insert into "fact_series_daily" ("entity", "fact", "day", "value")
  values ('component:default/memories', 'facts.docs.pages', '2026-03-02', 10);
insert into "fact_series_daily" ("entity", "fact", "day", "value")
  values ('component:default/wiki', 'facts.docs.pages', '2026-03-02', 1);
insert into "fact_series_daily" ("entity", "fact", "day", "value")
  values ('component:default/billing', 'facts.docs.pages', '2026-03-03', 0);
insert into "fact_series_daily" ("entity", "fact", "day", "value")
  values ('component:default/memories', 'facts.docs.pages', '2026-03-03', 10);
insert into "fact_series_daily" ("entity", "fact", "day", "value")
  values ('component:default/wiki', 'facts.docs.pages', '2026-03-03', 1);
insert into "facts" ("entity", "provider", "values_json", "observed_at", "collected_at", "error_message", "error_at", "digest")
  values ('component:default/memories', 'deploys', '{"minutesP95":12.5}', '2026-03-01T09:00:00.000Z', '2026-03-01T09:00:00.000Z', null, null, 'JQBySyxfMOJaPDfo4Mp6vX2YqPP');
insert into "facts" ("entity", "provider", "values_json", "observed_at", "collected_at", "error_message", "error_at", "digest")
  values ('component:default/billing', 'docs', '{"exists":false,"pages":0}', '2026-03-02T09:00:00.000Z', '2026-03-03T09:00:00.000Z', 'The documentation cannot be reached', '2026-03-03T09:00:00.000Z', 'MZ45w5keBsVIcsV7m5p6cDcoqH2');
insert into "facts" ("entity", "provider", "values_json", "observed_at", "collected_at", "error_message", "error_at", "digest")
  values ('component:default/memories', 'docs', '{"exists":true,"pages":10}', '2026-03-03T09:00:00.000Z', '2026-03-03T09:00:00.000Z', null, null, 'IPDdY06ccc0ocsdzNqcAAUj-lhR');
insert into "facts" ("entity", "provider", "values_json", "observed_at", "collected_at", "error_message", "error_at", "digest")
  values ('component:default/wiki', 'docs', '{"exists":true,"pages":1}', '2026-03-03T09:00:00.000Z', '2026-03-03T09:00:00.000Z', null, null, 'VqgySg-XCmLRW7DD4hX5dRTM79P');
insert into "judge_queue" ("entity", "due_at", "version", "claimed_by", "claimed_until", "attempts", "not_before")
  values ('component:default/billing', '2026-03-03T09:00:00.001Z', 7, '', '', 0, '');
insert into "judge_queue" ("entity", "due_at", "version", "claimed_by", "claimed_until", "attempts", "not_before")
  values ('component:default/memories', '2026-03-03T09:00:00.000Z', 7, '', '', 0, '');
insert into "judge_queue" ("entity", "due_at", "version", "claimed_by", "claimed_until", "attempts", "not_before")
  values ('component:default/wiki', '2026-03-03T09:00:00.000Z', 6, 'a-killed-process', '2026-03-03T09:01:00.000Z', 1, '');
insert into "knex_migrations" ("id", "name", "batch", "migration_time")
  values (1, '20261122100000_inputs.js', 1, '2026-11-22T19:23:26.016Z');
insert into "knex_migrations" ("id", "name", "batch", "migration_time")
  values (2, '20261122100100_results.js', 1, '2026-11-22T19:23:26.031Z');
insert into "knex_migrations" ("id", "name", "batch", "migration_time")
  values (3, '20261122100200_work.js', 1, '2026-11-22T19:23:26.037Z');
insert into "knex_migrations" ("id", "name", "batch", "migration_time")
  values (4, '20261122100300_demo_imports.js', 1, '2026-11-22T19:23:26.039Z');
insert into "knex_migrations_lock" ("index", "is_locked")
  values (1, 0);
insert into "level_changes" ("id", "entity", "scorecard", "from_level", "to_level", "at", "owner")
  values ('1', 'component:default/billing', 'scorecard:default/documented', null, 'silver', '2026-03-01T09:00:00.000Z', 'group:default/writers');
insert into "level_changes" ("id", "entity", "scorecard", "from_level", "to_level", "at", "owner")
  values ('2', 'component:default/wiki', 'scorecard:default/documented', null, 'silver', '2026-03-01T09:00:00.000Z', 'group:default/guardian');
insert into "level_changes" ("id", "entity", "scorecard", "from_level", "to_level", "at", "owner")
  values ('3', 'component:default/archive', 'scorecard:default/documented', null, 'none', '2026-03-01T09:00:00.000Z', 'group:default/writers');
insert into "level_changes" ("id", "entity", "scorecard", "from_level", "to_level", "at", "owner")
  values ('4', 'component:default/memories', 'scorecard:default/documented', null, 'bronze', '2026-03-01T09:00:00.000Z', 'group:default/guardian');
insert into "level_changes" ("id", "entity", "scorecard", "from_level", "to_level", "at", "owner")
  values ('5', 'component:default/billing', 'scorecard:default/documented', 'silver', 'none', '2026-03-02T09:00:00.000Z', 'group:default/writers');
insert into "level_changes" ("id", "entity", "scorecard", "from_level", "to_level", "at", "owner")
  values ('6', 'component:default/memories', 'scorecard:default/documented', 'bronze', 'silver', '2026-03-02T09:00:00.000Z', 'group:default/guardian');
insert into "level_changes" ("id", "entity", "scorecard", "from_level", "to_level", "at", "owner")
  values ('7', 'component:default/archive', 'scorecard:default/documented', 'none', null, '2026-03-03T09:00:00.000Z', 'group:default/writers');
insert into "opt_outs" ("ref", "subject", "capability", "maintained_by", "since", "review_by")
  values ('optout:default/own-wiki', 'component:default/wiki', 'capability:default/docs-site', 'group:default/guardian', '2026-01-01', '2026-12-31');
insert into "results" ("scorecard", "entity", "level", "level_index", "states", "known", "all_", "owner", "scorecard_digest", "first_judged_at", "judged_at")
  values ('scorecard:default/documented', 'component:default/wiki', 'silver', 1, ';has-docs=p;quick-deploys!u;ten-pages=s;', 2, 2, 'group:default/guardian', 'D1lyF5Xw9GFXT6qDL9H6oMvtzuX', '2026-03-01T09:00:00.000Z', '2026-03-02T09:00:00.000Z');
insert into "results" ("scorecard", "entity", "level", "level_index", "states", "known", "all_", "owner", "scorecard_digest", "first_judged_at", "judged_at")
  values ('scorecard:default/documented', 'component:default/memories', 'silver', 1, ';has-docs=p;quick-deploys!p;ten-pages=p;', 2, 2, 'group:default/guardian', 'D1lyF5Xw9GFXT6qDL9H6oMvtzuX', '2026-03-01T09:00:00.000Z', '2026-03-02T09:00:00.000Z');
insert into "results" ("scorecard", "entity", "level", "level_index", "states", "known", "all_", "owner", "scorecard_digest", "first_judged_at", "judged_at")
  values ('scorecard:default/documented', 'component:default/billing', 'none', -1, ';has-docs=e;quick-deploys!u;ten-pages=e;', 0, 2, 'group:default/writers', 'D1lyF5Xw9GFXT6qDL9H6oMvtzuX', '2026-03-01T09:00:00.000Z', '2026-03-03T09:00:00.000Z');
insert into "rollups_daily" ("owner", "scorecard", "day", "entities", "levels_json", "states_json", "known", "all_")
  values ('group:default/guardian', 'scorecard:default/documented', '2026-03-01', 2, '{"none":0,"bronze":1,"silver":1}', '{"pass":2,"fail":1,"self-maintained":1}', 4, 4);
insert into "rollups_daily" ("owner", "scorecard", "day", "entities", "levels_json", "states_json", "known", "all_")
  values ('group:default/writers', 'scorecard:default/documented', '2026-03-01', 2, '{"none":1,"bronze":0,"silver":1}', '{"fail":2,"pass":2}', 4, 4);
insert into "rollups_daily" ("owner", "scorecard", "day", "entities", "levels_json", "states_json", "known", "all_")
  values ('group:default/guardian', 'scorecard:default/documented', '2026-03-02', 2, '{"none":0,"bronze":0,"silver":2}', '{"pass":3,"self-maintained":1}', 4, 4);
insert into "rollups_daily" ("owner", "scorecard", "day", "entities", "levels_json", "states_json", "known", "all_")
  values ('group:default/writers', 'scorecard:default/documented', '2026-03-02', 2, '{"none":2,"bronze":0,"silver":0}', '{"fail":4}', 4, 4);
insert into "rollups_daily" ("owner", "scorecard", "day", "entities", "levels_json", "states_json", "known", "all_")
  values ('group:default/guardian', 'scorecard:default/documented', '2026-03-03', 2, '{"none":0,"bronze":0,"silver":2}', '{"pass":3,"self-maintained":1}', 4, 4);
insert into "rollups_daily" ("owner", "scorecard", "day", "entities", "levels_json", "states_json", "known", "all_")
  values ('group:default/writers', 'scorecard:default/documented', '2026-03-03', 1, '{"none":1,"bronze":0,"silver":0}', '{"error":2}', 0, 2);
insert into "scorecard_versions" ("ref", "digest", "entity_json", "problems_json", "invalid_json", "since", "is_current", "judged_at")
  values ('scorecard:default/documented', 'ds5wfo9UIW55xfOd9Bxb2kxQ8Kg', '{"apiVersion":"kumiki.dev/v1alpha1","kind":"Scorecard","metadata":{"name":"documented","namespace":"default","title":"Documented"},"spec":{"owner":"sre","lifecycle":"active","appliesTo":{"kind":"Component"},"levels":[{"id":"bronze"},{"id":"silver"}],"checks":[{"id":"has-docs","level":"bronze","rule":"facts.docs.exists"},{"id":"ten-pages","level":"silver","rule":"facts.docs.pages >= 10","capability":"docs-site"}]}}', '[]', '[]', '2026-03-01T09:00:00.000Z', 0, '2026-03-01T09:00:00.000Z');
insert into "scorecard_versions" ("ref", "digest", "entity_json", "problems_json", "invalid_json", "since", "is_current", "judged_at")
  values ('scorecard:default/documented', 'D1lyF5Xw9GFXT6qDL9H6oMvtzuX', '{"apiVersion":"kumiki.dev/v1alpha1","kind":"Scorecard","metadata":{"name":"documented","namespace":"default","title":"Documented"},"spec":{"owner":"sre","lifecycle":"active","appliesTo":{"kind":"Component"},"levels":[{"id":"bronze"},{"id":"silver"}],"checks":[{"id":"has-docs","level":"bronze","rule":"facts.docs.exists"},{"id":"ten-pages","level":"silver","rule":"facts.docs.pages >= 10","capability":"docs-site"},{"id":"quick-deploys","level":"silver","rule":"facts.deploys.minutesP95 < 30","enforceFrom":"2026-05-01"}]}}', '[]', '[]', '2026-03-02T09:00:00.000Z', 1, '2026-03-03T09:00:00.000Z');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values ('1', 'component:default/archive', 'scorecard:default/documented', 'quick-deploys', null, 'unknown', '2026-03-02T09:00:00.000Z', 'group:default/writers');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values ('2', 'component:default/wiki', 'scorecard:default/documented', 'quick-deploys', null, 'unknown', '2026-03-02T09:00:00.000Z', 'group:default/guardian');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values ('3', 'component:default/billing', 'scorecard:default/documented', 'has-docs', 'pass', 'fail', '2026-03-02T09:00:00.000Z', 'group:default/writers');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values ('4', 'component:default/billing', 'scorecard:default/documented', 'ten-pages', 'pass', 'fail', '2026-03-02T09:00:00.000Z', 'group:default/writers');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values ('5', 'component:default/billing', 'scorecard:default/documented', 'quick-deploys', null, 'unknown', '2026-03-02T09:00:00.000Z', 'group:default/writers');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values ('6', 'component:default/memories', 'scorecard:default/documented', 'ten-pages', 'fail', 'pass', '2026-03-02T09:00:00.000Z', 'group:default/guardian');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values ('7', 'component:default/memories', 'scorecard:default/documented', 'quick-deploys', null, 'pass', '2026-03-02T09:00:00.000Z', 'group:default/guardian');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values ('8', 'component:default/billing', 'scorecard:default/documented', 'has-docs', 'fail', 'error', '2026-03-03T09:00:00.000Z', 'group:default/writers');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values ('9', 'component:default/billing', 'scorecard:default/documented', 'ten-pages', 'fail', 'error', '2026-03-03T09:00:00.000Z', 'group:default/writers');
alter table "collect_queue" add constraint "collect_queue_pkey" PRIMARY KEY (entity, provider);
CREATE INDEX collect_queue_provider_due_at_entity_index ON public.collect_queue USING btree (provider, due_at, entity);
alter table "demo_imports" add constraint "demo_imports_pkey" PRIMARY KEY (id);
alter table "entities" add constraint "entities_pkey" PRIMARY KEY (ref);
CREATE INDEX entities_kind_ref_index ON public.entities USING btree (kind, ref);
CREATE INDEX entities_owner_index ON public.entities USING btree (owner);
alter table "exemptions" add constraint "exemptions_pkey" PRIMARY KEY (entity, scorecard, check_id);
alter table "fact_series_daily" add constraint "fact_series_daily_pkey" PRIMARY KEY (entity, fact, day);
CREATE INDEX fact_series_daily_day_index ON public.fact_series_daily USING btree (day);
alter table "facts" add constraint "facts_pkey" PRIMARY KEY (entity, provider);
alter table "judge_queue" add constraint "judge_queue_pkey" PRIMARY KEY (entity);
CREATE INDEX judge_queue_due_at_entity_index ON public.judge_queue USING btree (due_at, entity);
alter sequence public.knex_migrations_id_seq owned by "knex_migrations"."id";
select setval('public.knex_migrations_id_seq', 4 + 1, false);
alter table "knex_migrations" add constraint "knex_migrations_pkey" PRIMARY KEY (id);
alter sequence public.knex_migrations_lock_index_seq owned by "knex_migrations_lock"."index";
select setval('public.knex_migrations_lock_index_seq', 1 + 1, false);
alter table "knex_migrations_lock" add constraint "knex_migrations_lock_pkey" PRIMARY KEY (index);
alter sequence public.level_changes_id_seq owned by "level_changes"."id";
select setval('public.level_changes_id_seq', 7 + 1, false);
alter table "level_changes" add constraint "level_changes_pkey" PRIMARY KEY (id);
CREATE INDEX level_changes_at_index ON public.level_changes USING btree (at);
CREATE INDEX level_changes_entity_at_index ON public.level_changes USING btree (entity, at);
alter table "opt_outs" add constraint "opt_outs_pkey" PRIMARY KEY (ref);
CREATE INDEX opt_outs_subject_index ON public.opt_outs USING btree (subject);
alter table "results" add constraint "results_pkey" PRIMARY KEY (scorecard, entity);
CREATE INDEX results_entity_index ON public.results USING btree (entity);
alter table "rollups_daily" add constraint "rollups_daily_pkey" PRIMARY KEY (owner, scorecard, day);
CREATE INDEX rollups_daily_day_index ON public.rollups_daily USING btree (day);
alter table "scorecard_versions" add constraint "scorecard_versions_pkey" PRIMARY KEY (ref, digest);
alter sequence public.transitions_id_seq owned by "transitions"."id";
select setval('public.transitions_id_seq', 9 + 1, false);
alter table "transitions" add constraint "transitions_pkey" PRIMARY KEY (id);
CREATE INDEX transitions_at_index ON public.transitions USING btree (at);
CREATE INDEX transitions_entity_at_index ON public.transitions USING btree (entity, at);
