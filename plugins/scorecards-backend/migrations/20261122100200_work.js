// @ts-check

/**
 * What is to be done, and who does it.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  /** @param {import('knex').Knex.CreateTableBuilder} table */
  const addClaim = table => {
    table.specificType('due_at', text).notNullable();
    table
      .integer('version')
      .notNullable()
      .defaultTo(1)
      .comment('Moves when it is queued again while somebody is at it');
    table.specificType('claimed_by', text).notNullable().defaultTo('');
    table.specificType('claimed_until', text).notNullable().defaultTo('');
    table.integer('attempts').notNullable().defaultTo(0);
  };

  await knex.schema.createTable('judge_queue', table => {
    table.comment('When each entity is next judged');
    table.specificType('entity', text).notNullable().primary();
    addClaim(table);
    table
      .specificType('not_before', text)
      .notNullable()
      .defaultTo('')
      .comment('Until then the first facts of a new entity are awaited');
    table.index(['due_at', 'entity']);
  });

  await knex.schema.createTable('collect_queue', table => {
    table.comment('Entities about which a provider is to be asked');
    table.specificType('entity', text).notNullable();
    table.specificType('provider', text).notNullable();
    addClaim(table);
    table.primary(['entity', 'provider']);
    table.index(['provider', 'due_at', 'entity']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('collect_queue');
  await knex.schema.dropTable('judge_queue');
};
