// @ts-check

/**
 * What was searched for in vain, and how templates ran. Nobody is in either.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // The same order on both engines: that of code units.
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  await knex.schema.createTable('unanswered_needs', table => {
    table.comment('Needs for which nothing was found');
    table
      .specificType('normalized', text)
      .notNullable()
      .primary()
      .comment('The need without what makes no difference');
    table
      .specificType('need', text)
      .notNullable()
      .comment('As it was first written');
    table.integer('asked').notNullable().comment('How often it was asked');
    table.specificType('first_day', text).notNullable();
    table.specificType('last_day', text).notNullable();
    table.index(['asked', 'normalized']);
    table.index(['last_day', 'normalized']);
  });

  await knex.schema.createTable('template_runs', table => {
    table.comment('Runs of software templates, as the scaffolder has them');
    table.specificType('task', text).notNullable().primary();
    table.specificType('template', text).notNullable();
    table
      .specificType('team', text)
      .notNullable()
      .defaultTo('')
      .comment('The group that the run was for; empty where it is not known');
    table
      .specificType('week', text)
      .notNullable()
      .comment('The Monday of the week in which it began');
    table.specificType('created_at', text).notNullable();
    table.specificType('finished_at', text).comment('As far as it is known');
    table.double('seconds').comment('How long it took');
    table
      .specificType('status', text)
      .notNullable()
      .comment('open, succeeded, failed or cancelled');
    table.specificType('read_at', text).notNullable();
    table.index(['week', 'template']);
    table.index(['status', 'read_at']);
  });

  await knex.schema.createTable('template_run_reading', table => {
    table.comment('How far the records of the scaffolder were read; one row');
    table.specificType('id', text).notNullable().primary();
    table
      .specificType('collected_at', text)
      .comment('When that last went well');
    table
      .integer('unfinished_offset')
      .comment('Where older records are still to be read from');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('template_run_reading');
  await knex.schema.dropTable('template_runs');
  await knex.schema.dropTable('unanswered_needs');
};
