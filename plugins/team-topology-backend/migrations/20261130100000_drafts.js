// @ts-check

/**
 * Drafts: changes of the organisation that nobody has published.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // The same order on both engines: that of code units.
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  await knex.schema.createTable('drafts', table => {
    table.comment('Drafts of changes of the organisation');
    table
      .specificType('id', text)
      .notNullable()
      .primary()
      .comment('Random; who knows it may open a shared draft');
    table
      .specificType('owner', text)
      .notNullable()
      .comment('The user ref of the author');
    table.specificType('name', text).notNullable();
    table
      .specificType('at', text)
      .notNullable()
      .comment('The day of the organisation that it changes, YYYY-MM-DD');
    table.boolean('shared').notNullable();
    table
      .integer('version')
      .notNullable()
      .comment(
        'Counts up with every change; who writes says which one they read',
      );
    table
      .specificType('changes', text)
      .notNullable()
      .comment('The typed changes as JSON');
    table.specificType('created_at', text).notNullable();
    table.specificType('updated_at', text).notNullable();
    table.specificType('updated_by', text).notNullable();
    table.index(['owner', 'updated_at']);
    table.index(['updated_at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('drafts');
};
