// @ts-check

/**
 * Any preparation may import days now, not only the demo's: a row says whose
 * days they are.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.renameTable('demo_imports', 'imported_days');
  await knex.raw('alter table imported_days rename column id to preparation');
  await knex('imported_days')
    .where({ preparation: 'history' })
    .update({ preparation: 'demo-history' });
  if (isPostgres(knex)) {
    await knex.raw(
      'alter index demo_imports_pkey rename to imported_days_pkey',
    );
    await knex.raw(
      `comment on table imported_days is 'At most one row: the days that a preparation imported'`,
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  if (isPostgres(knex)) {
    await knex.raw(
      `comment on table imported_days is 'At most one row: the import of demo history'`,
    );
    await knex.raw(
      'alter index imported_days_pkey rename to demo_imports_pkey',
    );
  }
  await knex('imported_days')
    .where({ preparation: 'demo-history' })
    .update({ preparation: 'history' });
  await knex.raw('alter table imported_days rename column preparation to id');
  await knex.schema.renameTable('imported_days', 'demo_imports');
};

/** @param {import('knex').Knex} knex */
function isPostgres(knex) {
  return knex.client.config.client.includes('pg');
}
