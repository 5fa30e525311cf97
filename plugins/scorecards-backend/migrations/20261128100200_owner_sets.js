// @ts-check

/**
 * Entities with several owners: their column `owner` has the refs of all, in
 * their order and with a line break between them. This table has a row for each
 * owner of each such set, to find the sets of an owner. A single owner is its
 * own set, so nothing that is stored changes.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';
  await knex.schema.createTable('owner_sets', table => {
    table.comment('Which sets of several owners there are');
    table.specificType('owner', text).notNullable();
    table.specificType('owners', text).notNullable();
    table.primary(['owner', 'owners']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  // An earlier release knows one owner of each entity.
  const first = knex.client.config.client.includes('pg')
    ? `split_part(owner, chr(10), 1)`
    : `substr(owner, 1, instr(owner, char(10)) - 1)`;
  const isSeveral = knex.client.config.client.includes('pg')
    ? `strpos(owner, chr(10)) > 0`
    : `instr(owner, char(10)) > 0`;
  for (const table of ['entities', 'results', 'transitions', 'level_changes']) {
    await knex.raw(`update ${table} set owner = ${first} where ${isSeveral}`);
  }
  // Counts of a day cannot be added up in SQL alike on all engines, and are few.
  await knex.raw(`delete from rollups_daily where ${isSeveral}`);
  await knex.schema.dropTable('owner_sets');
};
