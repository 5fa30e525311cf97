// @ts-check

/**
 * What left the catalog, for as long as its history is kept, and which entity
 * took over the history of which.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('departures', table => {
    table.comment('Entities that left the catalog, as they were then');
    table.specificType('ref', text).notNullable().primary();
    table.specificType('left_at', text).notNullable();
    table.specificType('owner', text);
    table.text('location').comment('Where it was declared');
  });
  await knex.schema.createTable('renames', table => {
    table.comment('What was moved from one entity to another; each pair once');
    table.specificType('ref', text).notNullable();
    table.specificType('previous', text).notNullable();
    table.specificType('at', text).notNullable();
    table.primary(['ref', 'previous']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('renames');
  await knex.schema.dropTable('departures');
};
