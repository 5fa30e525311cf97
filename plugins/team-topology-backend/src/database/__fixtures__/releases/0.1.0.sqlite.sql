CREATE TABLE `knex_migrations` (`id` integer not null primary key autoincrement, `name` varchar(255), `batch` integer, `migration_time` datetime);
CREATE TABLE `knex_migrations_lock` (`index` integer not null primary key autoincrement, `is_locked` integer);
CREATE TABLE `template_run_reading` (`id` text not null, `collected_at` text, `unfinished_offset` integer, primary key (`id`));
CREATE TABLE `template_runs` (`task` text not null, `template` text not null, `team` text not null default '', `week` text not null, `created_at` text not null, `finished_at` text, `seconds` float, `status` text not null, `read_at` text not null, primary key (`task`));
CREATE TABLE `unanswered_needs` (`normalized` text not null, `need` text not null, `asked` integer not null, `first_day` text not null, `last_day` text not null, primary key (`normalized`));
insert into "knex_migrations" ("id", "name", "batch", "migration_time")
  values (1, '20261122120000_needs_and_runs.js', 1, 1795375407623);
insert into "knex_migrations_lock" ("index", "is_locked")
  values (1, 0);
insert into "template_run_reading" ("id", "collected_at", "unfinished_offset")
  values ('scaffolder', '2026-03-09T12:00:00.000Z', 4);
insert into "template_runs" ("task", "template", "team", "week", "created_at", "finished_at", "seconds", "status", "read_at")
  values ('task-5', 'template:default/service', 'group:default/billing', '2026-03-09', '2026-03-09T11:00:00.000Z', null, null, 'open', '2026-03-09T12:00:00.000Z');
insert into "template_runs" ("task", "template", "team", "week", "created_at", "finished_at", "seconds", "status", "read_at")
  values ('task-4', 'template:default/service', '', '2026-03-09', '2026-03-09T10:00:00.000Z', '2026-03-09T10:00:30.000Z', 30, 'cancelled', '2026-03-09T12:00:00.000Z');
insert into "template_runs" ("task", "template", "team", "week", "created_at", "finished_at", "seconds", "status", "read_at")
  values ('task-3', 'template:default/library', 'group:default/guardian', '2026-03-09', '2026-03-09T09:00:00.000Z', '2026-03-09T09:00:30.000Z', 30, 'succeeded', '2026-03-09T12:00:00.000Z');
insert into "template_runs" ("task", "template", "team", "week", "created_at", "finished_at", "seconds", "status", "read_at")
  values ('task-2', 'template:default/service', 'group:default/billing', '2026-03-02', '2026-03-03T09:00:00.000Z', '2026-03-03T09:00:30.000Z', 30, 'failed', '2026-03-09T12:00:00.000Z');
insert into "unanswered_needs" ("normalized", "need", "asked", "first_day", "last_day")
  values ('定期実行', '定期実行', 2, '2026-03-02', '2026-03-04');
insert into "unanswered_needs" ("normalized", "need", "asked", "first_day", "last_day")
  values ('a queue that doesn''t lose messages', 'a queue that doesn''t lose messages', 1, '2026-03-09', '2026-03-09');
DELETE FROM sqlite_sequence;
insert into "sqlite_sequence" ("name", "seq")
  values ('knex_migrations', 1);
insert into "sqlite_sequence" ("name", "seq")
  values ('knex_migrations_lock', 1);
CREATE INDEX `template_runs_status_read_at_index` on `template_runs` (`status`, `read_at`);
CREATE INDEX `template_runs_week_template_index` on `template_runs` (`week`, `template`);
CREATE INDEX `unanswered_needs_asked_normalized_index` on `unanswered_needs` (`asked`, `normalized`);
CREATE INDEX `unanswered_needs_last_day_normalized_index` on `unanswered_needs` (`last_day`, `normalized`);
