// @ts-check

/**
 * What is judged: the backend's own copy of the catalog, and the newest facts.
 * Moments and days are ISO 8601 texts, which sort as they follow each other.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // Refs and digests are compared byte by byte, whatever the locale is.
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  await knex.schema.createTable('entities', table => {
    table.comment('The copy of the catalog');
    table.specificType('ref', text).notNullable().primary();
    table.specificType('kind', text).notNullable();
    table.text('title');
    table.text('type');
    table.text('lifecycle');
    table.specificType('owner', text);
    table.specificType('system', text);
    table
      .text('parents_json')
      .notNullable()
      .defaultTo('[]')
      .comment('Of a group: the refs of its parents');
    table.specificType('digest', text).notNullable();
    table.text('entity_json').notNullable();
    table.index(['owner']);
    table.index(['kind', 'ref']);
  });

  await knex.schema.createTable('facts', table => {
    table.comment('The newest observation of each provider about each entity');
    table.specificType('entity', text).notNullable();
    table.specificType('provider', text).notNullable();
    table.text('values_json').notNullable();
    table
      .specificType('observed_at', text)
      .comment('Absent where there was no good observation yet');
    table.specificType('collected_at', text).notNullable();
    table.text('error_message');
    table.specificType('error_at', text);
    table.specificType('digest', text).notNullable();
    table.primary(['entity', 'provider']);
  });

  await knex.schema.createTable('opt_outs', table => {
    table.comment('The opt-outs of the catalog');
    table.specificType('ref', text).notNullable().primary();
    table.specificType('subject', text).notNullable();
    table.specificType('capability', text).notNullable();
    table.specificType('maintained_by', text).notNullable();
    table.specificType('since', text).notNullable();
    table.specificType('review_by', text).notNullable();
    table.index(['subject']);
  });

  await knex.schema.createTable('exemptions', table => {
    table.comment('Granted exemptions');
    table.specificType('entity', text).notNullable();
    table.specificType('scorecard', text).notNullable();
    table.specificType('check_id', text).notNullable();
    table.text('reason').notNullable();
    table.text('granted_by').notNullable();
    table.specificType('until', text);
    table.primary(['entity', 'scorecard', 'check_id']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('exemptions');
  await knex.schema.dropTable('opt_outs');
  await knex.schema.dropTable('facts');
  await knex.schema.dropTable('entities');
};
