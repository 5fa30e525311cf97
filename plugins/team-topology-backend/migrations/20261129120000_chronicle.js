// @ts-check

/**
 * What the model reads of the catalog, one row per change, so that the
 * organisation of a past day is known.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // The same order on both engines: that of code units.
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  await knex.schema.createTable('entity_versions', table => {
    table.comment('What an entity said from one day to another');
    table.bigIncrements('id');
    table
      .specificType('ref', text)
      .notNullable()
      .comment('Full and in lower case');
    table
      .specificType('source', text)
      .notNullable()
      .comment('catalog, or import: and the id of the import');
    table
      .specificType('from_day', text)
      .notNullable()
      .comment('The first day, by the clocks of the organisation');
    table
      .specificType('to_day', text)
      .comment('The first day on which it does not hold; null while it does');
    table
      .specificType('recorded_at', text)
      .notNullable()
      .comment('When it was found, or imported; ISO 8601');
    table
      .specificType('hash', text)
      .notNullable()
      .comment('Of the body: the same where nothing has changed');
    table.text('body').notNullable().comment('The entity, as JSON');
    table
      .specificType('uid', text)
      .comment("The catalog's own id of it; null where it is imported");
    table
      .bigInteger('opened_in')
      .notNullable()
      .comment('The revision in which it was added');
    table
      .bigInteger('closed_in')
      .comment('The revision in which its last day was set');
    table.index(['from_day', 'to_day']);
    table.index(['opened_in']);
    table.index(['closed_in']);
    table.index(['ref', 'from_day']);
  });
  // One open row per entity, whatever two replicas do at the same time.
  await knex.raw(
    `create unique index entity_versions_open on entity_versions (ref)
     where to_day is null`,
  );

  await knex.schema.createTable('chronicle_state', table => {
    table.comment('How far the chronicle has come; one row');
    table.specificType('id', text).notNullable().primary();
    table
      .bigInteger('revision')
      .notNullable()
      .comment('Counts up whenever a version is added, closed or removed');
    table
      .specificType('recorded_since', text)
      .comment('The day of the first comparison with the catalog');
    table
      .specificType('read_at', text)
      .comment('When the last one began to read the catalog; ISO 8601');
    table
      .integer('doubted')
      .notNullable()
      .defaultTo(0)
      .comment('How many entities the last one missed and did not believe');
  });

  await knex.schema.createTable('chronicle_imports', table => {
    table.comment('How far each import of a past has come');
    table.specificType('source', text).notNullable().primary();
    table
      .specificType('digest', text)
      .notNullable()
      .comment('Of what is configured: another one begins again');
    table
      .specificType('cursor', text)
      .comment('The last state that is imported, such as a commit');
    table.integer('done').notNullable().comment('How many states are imported');
    table.integer('total').notNullable().comment('How many there are');
    table
      .text('skipped')
      .notNullable()
      .comment('What could not be read and why, as JSON');
    table.specificType('updated_at', text).notNullable();
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('chronicle_imports');
  await knex.schema.dropTable('chronicle_state');
  await knex.schema.dropTable('entity_versions');
};
