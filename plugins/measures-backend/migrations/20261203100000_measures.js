// @ts-check

/**
 * What was reported, and what is made of it. Times are ISO 8601 texts in UTC
 * with milliseconds, which sort as they follow each other.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Refs and ids are compared byte by byte, whatever the locale is.
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  await knex.schema.createTable('senders', table => {
    table.comment('Who has sent events');
    table.increments('id');
    table
      .specificType('subject', text)
      .notNullable()
      .unique()
      .comment('Such as external:deploy, plugin:ci or user:default/jane');
  });

  await knex.schema.createTable('sources', table => {
    table.comment('Which systems events are about');
    table.increments('id');
    table.specificType('name', text).notNullable().unique();
  });

  await knex.schema.createTable('events', table => {
    table.comment('Every event that was taken in, once');
    table.bigIncrements('seq');
    table.integer('source_id').notNullable();
    table.specificType('id', text).notNullable();
    table.specificType('type', text).notNullable();
    table
      .specificType('subject', text)
      .comment('The incident, change or request of the source');
    table
      .specificType('entity', text)
      .comment('Absent for requests, which are about a capability');
    table.specificType('at', text).notNullable();
    table
      .specificType('digest', text)
      .notNullable()
      .comment('Tells an event that comes again from one that says otherwise');
    table
      .text('content_json')
      .comment('Of requests, which are made of all their events');
    table.specificType('received_at', text).notNullable();
    table.integer('sender_id').notNullable();
    table.unique(['source_id', 'id']);
    table.index(['at']);
  });
  await knex.raw(
    `create index events_of_subject on events (source_id, subject, seq)
     where content_json is not null`,
  );

  await knex.schema.createTable('deployments', table => {
    table.bigInteger('event').primary().comment('The seq of its event');
    table.integer('source_id').notNullable();
    table.specificType('event_id', text).notNullable();
    table.specificType('entity', text).notNullable();
    table.specificType('environment', text).notNullable();
    table.specificType('finished_at', text).notNullable();
    table.specificType('started_at', text);
    table.specificType('commit_at', text);
    table.specificType('outcome', text).notNullable();
    table.specificType('kind', text);
    table.specificType('artifact', text);
    table.specificType('commit_id', text);
    table.specificType('caused_by', text);
    table.index(['entity', 'environment', 'finished_at']);
  });

  await knex.schema.createTable('incidents', table => {
    table.integer('source_id').notNullable();
    table.specificType('incident', text).notNullable();
    table.specificType('entity', text).notNullable();
    table.specificType('environment', text);
    table.specificType('detected_at', text);
    table.specificType('resolved_at', text);
    table
      .specificType('happened_at', text)
      .notNullable()
      .comment('When it was detected, or else when it was resolved');
    table.specificType('deployment', text);
    table.primary(['source_id', 'incident', 'entity']);
    table.index(['entity', 'happened_at']);
    table.index(['happened_at']);
  });

  await knex.schema.createTable('changes', table => {
    table.integer('source_id').notNullable();
    table.specificType('change', text).notNullable();
    table.specificType('event_id', text).notNullable();
    table.specificType('entity', text).notNullable();
    table.specificType('merged_at', text).notNullable();
    table.specificType('commit_at', text);
    table.specificType('commit_id', text);
    table.primary(['source_id', 'change']);
    table.index(['entity', 'merged_at']);
    table.index(['merged_at']);
  });

  await knex.schema.createTable('requests', table => {
    table.integer('source_id').notNullable();
    table.specificType('request', text).notNullable();
    table.specificType('capability', text);
    table.specificType('need', text);
    table.specificType('team', text);
    table.specificType('opened_at', text);
    table.specificType('closed_at', text);
    table
      .specificType('happened_at', text)
      .notNullable()
      .comment('When it was opened, or else when it was closed');
    table.specificType('channel', text);
    table.specificType('outcome', text);
    table.primary(['source_id', 'request']);
    table.index(['happened_at']);
    table.index(['closed_at']);
  });

  await knex.schema.createTable('received', table => {
    table.comment('What each sender sends, and since when');
    table.integer('sender_id').notNullable();
    table.specificType('type', text).notNullable();
    table
      .specificType('first_at', text)
      .notNullable()
      .comment('When the first event of the type happened');
    table
      .specificType('last_received_at', text)
      .notNullable()
      .comment('When something of the type came last');
    table.primary(['sender_id', 'type']);
  });

  await knex.schema.createTable('unknown_entities', table => {
    table.comment('Entities that events name and the catalog does not have');
    table.specificType('entity', text).notNullable().primary();
    table.specificType('first_received_at', text).notNullable();
    table.specificType('last_received_at', text).notNullable();
    table.integer('events').notNullable();
  });

  await knex.schema.createTable('entity_periods', table => {
    table.comment('What the catalog said about entities, and from when on');
    table.specificType('entity', text).notNullable();
    table.specificType('since', text).notNullable();
    table
      .specificType('until', text)
      .comment('Absent where it is what the catalog says now');
    table.specificType('kind', text).notNullable();
    table
      .specificType('owners', text)
      .notNullable()
      .comment('Refs in their order, a line break between them');
    table
      .specificType('parents', text)
      .notNullable()
      .comment('Of a group: refs in their order, a line break between them');
    table.specificType('team_type', text).comment('Of a group that is a team');
    table.specificType('template', text);
    table.specificType('template_version', text);
    table
      .specificType('capabilities', text)
      .notNullable()
      .comment('Which it uses: refs in their order, a line break between them');
    table
      .specificType('repository', text)
      .comment('On GitHub: owner/name in lower case');
    table.primary(['entity', 'since']);
    table.index(['repository']);
  });
  // Of two replicas that compare at the same time, one fails and tries again.
  await knex.raw(
    `create unique index entity_periods_open on entity_periods (entity)
     where until is null`,
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const table of [
    'unknown_entities',
    'entity_periods',
    'received',
    'requests',
    'changes',
    'incidents',
    'deployments',
    'events',
    'sources',
    'senders',
  ]) {
    await knex.schema.dropTable(table);
  }
};
