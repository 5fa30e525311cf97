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
create table "template_run_reading" (
  id text collate "C" not null,
  collected_at text collate "C",
  unfinished_offset integer
);
create table "template_runs" (
  task text collate "C" not null,
  template text collate "C" not null,
  team text collate "C" default ''::text not null,
  week text collate "C" not null,
  created_at text collate "C" not null,
  finished_at text collate "C",
  seconds double precision,
  status text collate "C" not null,
  read_at text collate "C" not null
);
create table "unanswered_needs" (
  normalized text collate "C" not null,
  need text collate "C" not null,
  asked integer not null,
  first_day text collate "C" not null,
  last_day text collate "C" not null
);
insert into "knex_migrations" ("id", "name", "batch", "migration_time")
  values (1, '20261122120000_needs_and_runs.js', 1, '2026-11-22T19:23:28.717Z');
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
alter sequence public.knex_migrations_id_seq owned by "knex_migrations"."id";
select setval('public.knex_migrations_id_seq', 1 + 1, false);
alter table "knex_migrations" add constraint "knex_migrations_pkey" PRIMARY KEY (id);
alter sequence public.knex_migrations_lock_index_seq owned by "knex_migrations_lock"."index";
select setval('public.knex_migrations_lock_index_seq', 1 + 1, false);
alter table "knex_migrations_lock" add constraint "knex_migrations_lock_pkey" PRIMARY KEY (index);
alter table "template_run_reading" add constraint "template_run_reading_pkey" PRIMARY KEY (id);
alter table "template_runs" add constraint "template_runs_pkey" PRIMARY KEY (task);
CREATE INDEX template_runs_status_read_at_index ON public.template_runs USING btree (status, read_at);
CREATE INDEX template_runs_week_template_index ON public.template_runs USING btree (week, template);
alter table "unanswered_needs" add constraint "unanswered_needs_pkey" PRIMARY KEY (normalized);
CREATE INDEX unanswered_needs_asked_normalized_index ON public.unanswered_needs USING btree (asked, normalized);
CREATE INDEX unanswered_needs_last_day_normalized_index ON public.unanswered_needs USING btree (last_day, normalized);
