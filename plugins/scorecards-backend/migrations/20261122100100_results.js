// @ts-check

/**
 * What was judged, and how it changed.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  await knex.schema.createTable('scorecard_versions', table => {
    table.comment('Every version of every scorecard');
    table.specificType('ref', text).notNullable();
    table.specificType('digest', text).notNullable();
    table.text('entity_json').notNullable();
    table.text('problems_json').notNullable();
    table.text('invalid_json').notNullable();
    table.specificType('since', text).notNullable();
    table
      .integer('is_current')
      .notNullable()
      .comment('1 for the version that is in the catalog now, else 0');
    table.specificType('judged_at', text);
    table.primary(['ref', 'digest']);
  });

  await knex.schema.createTable('results', table => {
    table.comment('How each entity stands with each scorecard now');
    table.specificType('scorecard', text).notNullable();
    table.specificType('entity', text).notNullable();
    table
      .specificType('level', text)
      .notNullable()
      .comment('none below the lowest');
    table.integer('level_index').notNullable();
    table
      .text('states')
      .notNullable()
      .comment('Packed: ;check=p;check=f;announced!u; and so on');
    table.integer('known').notNullable();
    table.integer('all_').notNullable();
    table.specificType('owner', text);
    table.specificType('scorecard_digest', text).notNullable();
    table.specificType('first_judged_at', text).notNullable();
    table.specificType('judged_at', text).notNullable();
    table.primary(['scorecard', 'entity']);
    table.index(['entity']);
  });

  await knex.schema.createTable('transitions', table => {
    table.comment('One row for each change of the state of a check');
    table.bigIncrements('id');
    table.specificType('entity', text).notNullable();
    table.specificType('scorecard', text).notNullable();
    table.specificType('check_id', text).notNullable();
    table.specificType('from_state', text);
    table.specificType('to_state', text);
    table.specificType('at', text).notNullable();
    table.specificType('owner', text);
    table.index(['entity', 'at']);
    table.index(['at']);
  });

  await knex.schema.createTable('level_changes', table => {
    table.comment('One row for each change of a level');
    table.bigIncrements('id');
    table.specificType('entity', text).notNullable();
    table.specificType('scorecard', text).notNullable();
    table.specificType('from_level', text);
    table.specificType('to_level', text);
    table.specificType('at', text).notNullable();
    table.specificType('owner', text);
    table.index(['entity', 'at']);
    table.index(['at']);
  });

  await knex.schema.createTable('rollups_daily', table => {
    table.comment('Counts of each day, with the owner of that day');
    table
      .specificType('owner', text)
      .notNullable()
      .comment('Empty for entities without owner');
    table.specificType('scorecard', text).notNullable();
    table.specificType('day', text).notNullable();
    table.integer('entities').notNullable();
    table.text('levels_json').notNullable();
    table.text('states_json').notNullable();
    table.integer('known').notNullable();
    table.integer('all_').notNullable();
    table.primary(['owner', 'scorecard', 'day']);
    table.index(['day']);
  });

  await knex.schema.createTable('fact_series_daily', table => {
    table.comment('The last value of each day of facts that ask for it');
    table.specificType('entity', text).notNullable();
    table.specificType('fact', text).notNullable();
    table.specificType('day', text).notNullable();
    table.double('value').notNullable();
    table.primary(['entity', 'fact', 'day']);
    table.index(['day']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('fact_series_daily');
  await knex.schema.dropTable('rollups_daily');
  await knex.schema.dropTable('level_changes');
  await knex.schema.dropTable('transitions');
  await knex.schema.dropTable('results');
  await knex.schema.dropTable('scorecard_versions');
};
