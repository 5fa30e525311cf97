// @ts-check

/**
 * What the fact retrievers of Tech Insights have declared, for a start while
 * Tech Insights does not answer.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('tech_insights_schemas', table => {
    table.comment(
      'The newest schema of each fact retriever of Tech Insights that was ever read',
    );
    table.text('retriever').primary().comment('The id in Tech Insights');
    table
      .text('schema_json')
      .notNullable()
      .comment('The schema as Tech Insights sent it');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('tech_insights_schemas');
};
