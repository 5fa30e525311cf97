// @ts-check

/**
 * Names of facts, once for all rows: most of what a row of facts had to say was
 * the same in every other row of its provider. Rows that name their facts
 * themselves are read as well, and packed when they are written again.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  await knex.schema.createTable('fact_names', table => {
    table.comment('In which order packed values of facts stand');
    table.increments('id');
    table.specificType('names_json', text).notNullable().unique();
  });
  await knex.schema.alterTable('facts', table => {
    table
      .integer('names_id')
      .comment('Absent where values_json is an object instead of a list');
  });
  // What changed is seen by the values themselves.
  await knex.raw('alter table facts drop column digest');
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  const unpacked = knex.client.config.client.includes('pg')
    ? `select coalesce(json_object_agg(name, value), '{}')::text
       from json_array_elements_text(names_json::json)
         with ordinality as names(name, place)
       join json_array_elements(values_json::json)
         with ordinality as values(value, place) using (place)
       where json_typeof(value) <> 'null'`
    : `select json_group_object(value, json(values_json -> key))
       from json_each(names_json)
       where json_type(values_json, '$[' || key || ']') <> 'null'`;
  await knex.raw(
    `update facts set values_json = (
       select (${unpacked}) from fact_names where id = names_id)
     where names_id is not null`,
  );
  await knex.raw('alter table facts drop column names_id');
  await knex.raw(
    `alter table facts add column digest text not null default ''`,
  );
  await knex.schema.dropTable('fact_names');
};
