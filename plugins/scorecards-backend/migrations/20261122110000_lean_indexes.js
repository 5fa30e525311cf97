// @ts-check

/**
 * An index of few different values takes a tenth of the room of one that names
 * the row as well. PostgreSQL goes through rows of one value in the order in
 * which they were written, which for queues is that of their refs.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('judge_queue', table => {
    table.dropIndex(['due_at', 'entity']);
    table.index(['due_at']);
  });
  await knex.schema.alterTable('collect_queue', table => {
    table.dropIndex(['provider', 'due_at', 'entity']);
    table.index(['provider', 'due_at']);
  });
  await knex.schema.alterTable('entities', table => {
    table.dropIndex(['kind', 'ref']);
    table.index(['kind']);
  });
  await setFillFactor(knex, 50);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await setFillFactor(knex, 100);
  await knex.schema.alterTable('entities', table => {
    table.dropIndex(['kind']);
    table.index(['kind', 'ref']);
  });
  await knex.schema.alterTable('collect_queue', table => {
    table.dropIndex(['provider', 'due_at']);
    table.index(['provider', 'due_at', 'entity']);
  });
  await knex.schema.alterTable('judge_queue', table => {
    table.dropIndex(['due_at']);
    table.index(['due_at', 'entity']);
  });
};

/**
 * Where a page has room for the next version of its rows, a claim or another
 * observation of the same values writes no index, and needs no vacuum.
 *
 * @param {import('knex').Knex} knex
 * @param {number} percent
 */
async function setFillFactor(knex, percent) {
  if (knex.client.config.client.includes('pg')) {
    for (const table of ['facts', 'judge_queue', 'collect_queue']) {
      await knex.raw(`alter table ${table} set (fillfactor = ${percent})`);
    }
  }
}
