// @ts-check

/**
 * Smells that somebody has put off, until when and why. Who it was is for the
 * audit log.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // The same order on both engines: that of code units.
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  await knex.schema.createTable('smell_snoozes', table => {
    table.comment('Smells that are put off until a day');
    table.specificType('id', text).notNullable().primary();
    table
      .specificType('smell', text)
      .notNullable()
      .comment('The rule and the refs of what it is about');
    table.specificType('rule', text).notNullable();
    table
      .specificType('subjects', text)
      .notNullable()
      .comment('A JSON list of refs, sorted');
    table.specificType('reason', text).notNullable();
    table.specificType('since_day', text).notNullable();
    table.specificType('until_day', text).notNullable().comment('The last day');
    table
      .specificType('ended_day', text)
      .comment('When it was ended, or found to be over');
    table.index(['until_day']);
  });
  // One at a time, whatever replicas do at once.
  await knex.raw(
    'create unique index smell_snoozes_open on smell_snoozes (smell) where ended_day is null',
  );
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('smell_snoozes');
};
