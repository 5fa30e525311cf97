// @ts-check

/**
 * Who pushed facts, once for all facts that they pushed: a row of facts has a
 * number, and one that was collected has none.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client.includes('pg');
  const text = isPostgres ? 'text collate "C"' : 'text';
  await knex.schema.createTable('pushers', table => {
    table.comment('Who has pushed facts');
    table.increments('id');
    table
      .specificType('subject', text)
      .notNullable()
      .unique()
      .comment('Such as external:deploy, plugin:ci or user:default/jane');
  });
  await knex.schema.alterTable('facts', table => {
    table
      .integer('pusher_id')
      .comment(
        'Absent where facts were collected, or pushed by nobody knows who',
      );
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('alter table facts drop column pusher_id');
  await knex.schema.dropTable('pushers');
};
