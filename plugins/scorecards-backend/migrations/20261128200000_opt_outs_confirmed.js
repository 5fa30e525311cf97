// @ts-check

/**
 * Whether somebody has declared an opt-out who may. What is known already
 * counts until the catalog is read again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('opt_outs', table => {
    table
      .integer('confirmed')
      .notNullable()
      .defaultTo(1)
      .comment('1 where somebody has declared it who may, else 0');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.alterTable('opt_outs', table => {
    table.dropColumn('confirmed');
  });
};
