// @ts-check

/**
 * Which part of the history is demo data that was imported.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  await knex.schema.createTable('demo_imports', table => {
    table.comment('At most one row: the import of demo history');
    table.specificType('id', text).notNullable().primary();
    table.specificType('first_day', text).notNullable();
    table.specificType('last_day', text).notNullable();
    table
      .specificType('next_day', text)
      .comment('The first day that is still to be imported');
    table.specificType('claimed_by', text).notNullable().defaultTo('');
    table.specificType('claimed_until', text).notNullable().defaultTo('');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('demo_imports');
};
