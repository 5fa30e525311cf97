// @ts-check

/**
 * How the work that goes on by itself went, what owners are to be told until it
 * has arrived, and how far telling has come.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // The same order on both engines: that of code units.
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  await knex.schema.createTable('work_runs', table => {
    table.comment('How each kind of work went the last time');
    table
      .specificType('work', text)
      .notNullable()
      .primary()
      .comment('sweep, or collect: with the id of a provider');
    table.specificType('started_at', text).notNullable().comment('ISO 8601');
    table.integer('duration_ms').notNullable();
    table
      .specificType('succeeded_at', text)
      .comment('When it last had an answer about anything; ISO 8601');
    table
      .specificType('failing_since', text)
      .comment('Since when it has had none; ISO 8601');
  });

  await knex.schema.createTable('notification_outbox', table => {
    table.comment('Notifications that are to be sent, and that were');
    table
      .specificType('id', text)
      .notNullable()
      .primary()
      .comment('A digest of the cause: the same cause is told once');
    table
      .specificType('topic', text)
      .notNullable()
      .comment('Such as enforced or digest');
    table
      .specificType('scope', text)
      .notNullable()
      .comment('One that waits is replaced by a later one of the same scope');
    table
      .text('body')
      .notNullable()
      .comment('Recipients and texts, as JSON; empty when it has ended');
    table
      .specificType('state', text)
      .notNullable()
      .comment('waiting, sent, given-up or replaced');
    table.specificType('created_at', text).notNullable().comment('ISO 8601');
    table
      .specificType('due_at', text)
      .notNullable()
      .comment('When it is tried next; ISO 8601');
    table.integer('attempts').notNullable();
    table
      .specificType('worker', text)
      .notNullable()
      .comment('The process that sends it now; empty where none does');
    table
      .specificType('claimed_until', text)
      .notNullable()
      .comment('Until when no other one does; ISO 8601, or empty');
    table.specificType('ended_at', text).comment('ISO 8601');
    table.index(['state', 'due_at']);
    table.index(['state', 'scope']);
  });

  await knex.schema.createTable('notification_progress', table => {
    table.comment('Up to when owners were told');
    table
      .specificType('id', text)
      .notNullable()
      .primary()
      .comment('The topic, such as digest');
    table
      .specificType('told_until', text)
      .notNullable()
      .comment('What happened before it has been told; ISO 8601');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('notification_progress');
  await knex.schema.dropTable('notification_outbox');
  await knex.schema.dropTable('work_runs');
};
