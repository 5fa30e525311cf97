// @ts-check

/**
 * Links to pictures of levels, for whoever has the link.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  // The same order on both engines: that of code units.
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  await knex.schema.createTable('badges', table => {
    table.comment('Links to pictures of levels, for whoever has the link');
    table
      .specificType('id', text)
      .notNullable()
      .primary()
      .comment('Names it to those who manage it; no secret');
    table
      .specificType('token_hash', text)
      .notNullable()
      .unique()
      .comment('SHA-256 of the secret in the link, which is kept nowhere');
    table
      .specificType('entity', text)
      .notNullable()
      .comment('Whose level it shows');
    table
      .specificType('scorecard', text)
      .notNullable()
      .comment('In which scorecard');
    table
      .specificType('created_by', text)
      .notNullable()
      .comment('The person who made the level public');
    table.specificType('created_at', text).notNullable().comment('ISO 8601');
    table
      .specificType('revoked_at', text)
      .comment('Since when the link is dead (ISO 8601); null while it works');
    table.specificType('revoked_by', text).comment('The person who revoked it');
    table.index(['entity', 'revoked_at']);
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('badges');
};
