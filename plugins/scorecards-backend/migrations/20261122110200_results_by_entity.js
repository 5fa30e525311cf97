// @ts-check

/**
 * One index of results instead of two, and the one that entities, which are
 * judged in the order of their refs, fill from one end. Nobody read which
 * version of a scorecard a result is of, nor the index of its level.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await changePrimaryKey(knex, ['entity', 'scorecard'], table => {
    table.dropIndex(['entity']);
  });
  await knex.raw('alter table results drop column scorecard_digest');
  await knex.raw('alter table results drop column level_index');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw(
    `alter table results add column level_index integer not null default -1`,
  );
  await knex.raw(
    `alter table results add column scorecard_digest text not null default ''`,
  );
  await changePrimaryKey(knex, ['scorecard', 'entity'], table => {
    table.index(['entity']);
  });
};

/**
 * @param {import('knex').Knex} knex
 * @param {string[]} columns
 * @param {(table: import('knex').Knex.AlterTableBuilder) => void} changeIndex
 */
async function changePrimaryKey(knex, columns, changeIndex) {
  await knex.schema.alterTable('results', changeIndex);
  await knex.schema.alterTable('results', table => {
    table.dropPrimary();
  });
  await knex.schema.alterTable('results', table => {
    table.primary(columns);
  });
}
