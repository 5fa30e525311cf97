CREATE TABLE `collect_queue` (`entity` text not null, `provider` text not null, `due_at` text not null, `version` integer not null default '1', `claimed_by` text not null default '', `claimed_until` text not null default '', `attempts` integer not null default '0', primary key (`entity`, `provider`));
CREATE TABLE `demo_imports` (`id` text not null, `first_day` text not null, `last_day` text not null, `next_day` text, `claimed_by` text not null default '', `claimed_until` text not null default '', primary key (`id`));
CREATE TABLE `entities` (`ref` text not null, `kind` text not null, `title` text, `type` text, `lifecycle` text, `owner` text, `system` text, `parents_json` text not null default '[]', `digest` text not null, `entity_json` text not null, primary key (`ref`));
CREATE TABLE `exemptions` (`entity` text not null, `scorecard` text not null, `check_id` text not null, `reason` text not null, `granted_by` text not null, `until` text, primary key (`entity`, `scorecard`, `check_id`));
CREATE TABLE `fact_series_daily` (`entity` text not null, `fact` text not null, `day` text not null, `value` float not null, primary key (`entity`, `fact`, `day`));
CREATE TABLE `facts` (`entity` text not null, `provider` text not null, `values_json` text not null, `observed_at` text, `collected_at` text not null, `error_message` text, `error_at` text, `digest` text not null, primary key (`entity`, `provider`));
CREATE TABLE `judge_queue` (`entity` text not null, `due_at` text not null, `version` integer not null default '1', `claimed_by` text not null default '', `claimed_until` text not null default '', `attempts` integer not null default '0', `not_before` text not null default '', primary key (`entity`));
CREATE TABLE `knex_migrations` (`id` integer not null primary key autoincrement, `name` varchar(255), `batch` integer, `migration_time` datetime);
CREATE TABLE `knex_migrations_lock` (`index` integer not null primary key autoincrement, `is_locked` integer);
CREATE TABLE `level_changes` (`id` integer not null primary key autoincrement, `entity` text not null, `scorecard` text not null, `from_level` text, `to_level` text, `at` text not null, `owner` text);
CREATE TABLE `opt_outs` (`ref` text not null, `subject` text not null, `capability` text not null, `maintained_by` text not null, `since` text not null, `review_by` text not null, primary key (`ref`));
CREATE TABLE `results` (`scorecard` text not null, `entity` text not null, `level` text not null, `level_index` integer not null, `states` text not null, `known` integer not null, `all_` integer not null, `owner` text, `scorecard_digest` text not null, `first_judged_at` text not null, `judged_at` text not null, primary key (`scorecard`, `entity`));
CREATE TABLE `rollups_daily` (`owner` text not null, `scorecard` text not null, `day` text not null, `entities` integer not null, `levels_json` text not null, `states_json` text not null, `known` integer not null, `all_` integer not null, primary key (`owner`, `scorecard`, `day`));
CREATE TABLE `scorecard_versions` (`ref` text not null, `digest` text not null, `entity_json` text not null, `problems_json` text not null, `invalid_json` text not null, `since` text not null, `is_current` integer not null, `judged_at` text, primary key (`ref`, `digest`));
CREATE TABLE `transitions` (`id` integer not null primary key autoincrement, `entity` text not null, `scorecard` text not null, `check_id` text not null, `from_state` text, `to_state` text, `at` text not null, `owner` text);
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
  values ('component:default/billing', 'docs', '{"exists":false,"pages":0}', '2026-03-02T09:00:00.000Z', '2026-03-03T09:00:00.000Z', 'The documentation cannot be reached', '2026-03-03T09:00:00.000Z', 'MZ45w5keBsVIcsV7m5p6cDcoqH2');
insert into "facts" ("entity", "provider", "values_json", "observed_at", "collected_at", "error_message", "error_at", "digest")
  values ('component:default/memories', 'docs', '{"exists":true,"pages":10}', '2026-03-03T09:00:00.000Z', '2026-03-03T09:00:00.000Z', null, null, 'IPDdY06ccc0ocsdzNqcAAUj-lhR');
insert into "facts" ("entity", "provider", "values_json", "observed_at", "collected_at", "error_message", "error_at", "digest")
  values ('component:default/wiki', 'docs', '{"exists":true,"pages":1}', '2026-03-03T09:00:00.000Z', '2026-03-03T09:00:00.000Z', null, null, 'VqgySg-XCmLRW7DD4hX5dRTM79P');
insert into "facts" ("entity", "provider", "values_json", "observed_at", "collected_at", "error_message", "error_at", "digest")
  values ('component:default/memories', 'deploys', '{"minutesP95":12.5}', '2026-03-01T09:00:00.000Z', '2026-03-01T09:00:00.000Z', null, null, 'JQBySyxfMOJaPDfo4Mp6vX2YqPP');
insert into "judge_queue" ("entity", "due_at", "version", "claimed_by", "claimed_until", "attempts", "not_before")
  values ('component:default/billing', '2026-03-03T09:00:00.001Z', 7, '', '', 0, '');
insert into "judge_queue" ("entity", "due_at", "version", "claimed_by", "claimed_until", "attempts", "not_before")
  values ('component:default/memories', '2026-03-03T09:00:00.000Z', 7, '', '', 0, '');
insert into "judge_queue" ("entity", "due_at", "version", "claimed_by", "claimed_until", "attempts", "not_before")
  values ('component:default/wiki', '2026-03-03T09:00:00.000Z', 6, 'a-killed-process', '2026-03-03T09:01:00.000Z', 1, '');
insert into "knex_migrations" ("id", "name", "batch", "migration_time")
  values (1, '20261122100000_inputs.js', 1, 1795375404288);
insert into "knex_migrations" ("id", "name", "batch", "migration_time")
  values (2, '20261122100100_results.js', 1, 1795375404291);
insert into "knex_migrations" ("id", "name", "batch", "migration_time")
  values (3, '20261122100200_work.js', 1, 1795375404293);
insert into "knex_migrations" ("id", "name", "batch", "migration_time")
  values (4, '20261122100300_demo_imports.js', 1, 1795375404293);
insert into "knex_migrations_lock" ("index", "is_locked")
  values (1, 0);
insert into "level_changes" ("id", "entity", "scorecard", "from_level", "to_level", "at", "owner")
  values (1, 'component:default/archive', 'scorecard:default/documented', null, 'none', '2026-03-01T09:00:00.000Z', 'group:default/writers');
insert into "level_changes" ("id", "entity", "scorecard", "from_level", "to_level", "at", "owner")
  values (2, 'component:default/billing', 'scorecard:default/documented', null, 'silver', '2026-03-01T09:00:00.000Z', 'group:default/writers');
insert into "level_changes" ("id", "entity", "scorecard", "from_level", "to_level", "at", "owner")
  values (3, 'component:default/memories', 'scorecard:default/documented', null, 'bronze', '2026-03-01T09:00:00.000Z', 'group:default/guardian');
insert into "level_changes" ("id", "entity", "scorecard", "from_level", "to_level", "at", "owner")
  values (4, 'component:default/wiki', 'scorecard:default/documented', null, 'silver', '2026-03-01T09:00:00.000Z', 'group:default/guardian');
insert into "level_changes" ("id", "entity", "scorecard", "from_level", "to_level", "at", "owner")
  values (5, 'component:default/billing', 'scorecard:default/documented', 'silver', 'none', '2026-03-02T09:00:00.000Z', 'group:default/writers');
insert into "level_changes" ("id", "entity", "scorecard", "from_level", "to_level", "at", "owner")
  values (6, 'component:default/memories', 'scorecard:default/documented', 'bronze', 'silver', '2026-03-02T09:00:00.000Z', 'group:default/guardian');
insert into "level_changes" ("id", "entity", "scorecard", "from_level", "to_level", "at", "owner")
  values (7, 'component:default/archive', 'scorecard:default/documented', 'none', null, '2026-03-03T09:00:00.000Z', 'group:default/writers');
insert into "opt_outs" ("ref", "subject", "capability", "maintained_by", "since", "review_by")
  values ('optout:default/own-wiki', 'component:default/wiki', 'capability:default/docs-site', 'group:default/guardian', '2026-01-01', '2026-12-31');
insert into "results" ("scorecard", "entity", "level", "level_index", "states", "known", "all_", "owner", "scorecard_digest", "first_judged_at", "judged_at")
  values ('scorecard:default/documented', 'component:default/billing', 'none', -1, ';has-docs=e;quick-deploys!u;ten-pages=e;', 0, 2, 'group:default/writers', 'D1lyF5Xw9GFXT6qDL9H6oMvtzuX', '2026-03-01T09:00:00.000Z', '2026-03-03T09:00:00.000Z');
insert into "results" ("scorecard", "entity", "level", "level_index", "states", "known", "all_", "owner", "scorecard_digest", "first_judged_at", "judged_at")
  values ('scorecard:default/documented', 'component:default/memories', 'silver', 1, ';has-docs=p;quick-deploys!p;ten-pages=p;', 2, 2, 'group:default/guardian', 'D1lyF5Xw9GFXT6qDL9H6oMvtzuX', '2026-03-01T09:00:00.000Z', '2026-03-02T09:00:00.000Z');
insert into "results" ("scorecard", "entity", "level", "level_index", "states", "known", "all_", "owner", "scorecard_digest", "first_judged_at", "judged_at")
  values ('scorecard:default/documented', 'component:default/wiki', 'silver', 1, ';has-docs=p;quick-deploys!u;ten-pages=s;', 2, 2, 'group:default/guardian', 'D1lyF5Xw9GFXT6qDL9H6oMvtzuX', '2026-03-01T09:00:00.000Z', '2026-03-02T09:00:00.000Z');
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
  values (1, 'component:default/archive', 'scorecard:default/documented', 'quick-deploys', null, 'unknown', '2026-03-02T09:00:00.000Z', 'group:default/writers');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values (2, 'component:default/billing', 'scorecard:default/documented', 'has-docs', 'pass', 'fail', '2026-03-02T09:00:00.000Z', 'group:default/writers');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values (3, 'component:default/billing', 'scorecard:default/documented', 'ten-pages', 'pass', 'fail', '2026-03-02T09:00:00.000Z', 'group:default/writers');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values (4, 'component:default/billing', 'scorecard:default/documented', 'quick-deploys', null, 'unknown', '2026-03-02T09:00:00.000Z', 'group:default/writers');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values (5, 'component:default/memories', 'scorecard:default/documented', 'ten-pages', 'fail', 'pass', '2026-03-02T09:00:00.000Z', 'group:default/guardian');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values (6, 'component:default/memories', 'scorecard:default/documented', 'quick-deploys', null, 'pass', '2026-03-02T09:00:00.000Z', 'group:default/guardian');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values (7, 'component:default/wiki', 'scorecard:default/documented', 'quick-deploys', null, 'unknown', '2026-03-02T09:00:00.000Z', 'group:default/guardian');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values (8, 'component:default/billing', 'scorecard:default/documented', 'has-docs', 'fail', 'error', '2026-03-03T09:00:00.000Z', 'group:default/writers');
insert into "transitions" ("id", "entity", "scorecard", "check_id", "from_state", "to_state", "at", "owner")
  values (9, 'component:default/billing', 'scorecard:default/documented', 'ten-pages', 'fail', 'error', '2026-03-03T09:00:00.000Z', 'group:default/writers');
DELETE FROM sqlite_sequence;
insert into "sqlite_sequence" ("name", "seq")
  values ('knex_migrations', 4);
insert into "sqlite_sequence" ("name", "seq")
  values ('knex_migrations_lock', 1);
insert into "sqlite_sequence" ("name", "seq")
  values ('level_changes', 7);
insert into "sqlite_sequence" ("name", "seq")
  values ('transitions', 9);
CREATE INDEX `collect_queue_provider_due_at_entity_index` on `collect_queue` (`provider`, `due_at`, `entity`);
CREATE INDEX `entities_kind_ref_index` on `entities` (`kind`, `ref`);
CREATE INDEX `entities_owner_index` on `entities` (`owner`);
CREATE INDEX `fact_series_daily_day_index` on `fact_series_daily` (`day`);
CREATE INDEX `judge_queue_due_at_entity_index` on `judge_queue` (`due_at`, `entity`);
CREATE INDEX `level_changes_at_index` on `level_changes` (`at`);
CREATE INDEX `level_changes_entity_at_index` on `level_changes` (`entity`, `at`);
CREATE INDEX `opt_outs_subject_index` on `opt_outs` (`subject`);
CREATE INDEX `results_entity_index` on `results` (`entity`);
CREATE INDEX `rollups_daily_day_index` on `rollups_daily` (`day`);
CREATE INDEX `transitions_at_index` on `transitions` (`at`);
CREATE INDEX `transitions_entity_at_index` on `transitions` (`entity`, `at`);
