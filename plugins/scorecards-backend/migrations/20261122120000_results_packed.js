// @ts-check

/** How many results are rewritten at once. */
const PAGE_SIZE = 2_000;

/**
 * Names of checks, once for all results that have them: a result keeps a letter
 * for each check, in the order of the names, instead of `;check=letter;` with
 * the name of every check in every row. A capital letter is a check that is
 * announced for later.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const isPostgres = knex.client.config.client.includes('pg');
  const text = isPostgres ? 'text collate "C"' : 'text';
  await knex.schema.createTable('check_names', table => {
    table.comment('In which order the letters of results stand');
    table.increments('id');
    table.specificType('scorecard', text).notNullable();
    table.specificType('names_json', text).notNullable();
    table.unique(['scorecard', 'names_json']);
  });
  // A number that no list has, for as long as there are rows to rewrite.
  await knex.raw(
    'alter table results add column names_id integer not null default 0',
  );
  /** @type {Map<string, number>} */
  const ids = new Map();
  await rewrite(knex, async row => {
    const parts = row.states.split(';').filter(part => part !== '');
    const { scorecard } = row;
    const names_json = JSON.stringify(parts.map(part => part.slice(0, -2)));
    const key = `${scorecard} ${names_json}`;
    const id = ids.get(key) ?? (await keep(knex, { scorecard, names_json }));
    ids.set(key, id);
    const letters = parts.map(part =>
      part.at(-2) === '!' ? part.slice(-1).toUpperCase() : part.slice(-1),
    );
    return { states: letters.join(''), names_id: id };
  });
  if (isPostgres) {
    await knex.raw('alter table results alter column names_id drop default');
    await knex.raw(
      `comment on column results.states is 'A letter for each of check_names'`,
    );
  }
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  /** @type {Map<number, string[]>} */
  const lists = new Map();
  for (const { id, names_json } of await knex('check_names').select()) {
    lists.set(id, JSON.parse(names_json));
  }
  await rewrite(knex, async row => {
    const parts = (lists.get(row.names_id) ?? []).map((name, place) => {
      const letter = row.states[place];
      const isAnnounced = letter !== letter.toLowerCase();
      return `${name}${isAnnounced ? '!' : '='}${letter.toLowerCase()};`;
    });
    return { states: `;${parts.join('')}`, names_id: row.names_id };
  });
  await knex.raw('alter table results drop column names_id');
  await knex.schema.dropTable('check_names');
};

/**
 * @param {import('knex').Knex} knex
 * @param {{ scorecard: string, names_json: string }} names
 * @returns {Promise<number>}
 */
async function keep(knex, names) {
  const [{ id }] = await knex('check_names').insert(names).returning('id');
  return id;
}

/**
 * Page by page, so that memory does not depend on the number of results.
 *
 * @param {import('knex').Knex} knex
 * @param {(row: { scorecard: string, states: string, names_id: number }) =>
 *   Promise<{ states: string, names_id: number }>} change
 */
async function rewrite(knex, change) {
  const given = knex.client.config.client.includes('pg')
    ? `json_to_recordset(?::json) as
         given(entity text, scorecard text, states text, names_id integer)`
    : `(select value ->> 'entity' as entity, value ->> 'scorecard' as scorecard,
          value ->> 'states' as states, value ->> 'names_id' as names_id
        from json_each(?)) as given`;
  let after = ['', ''];
  for (;;) {
    const rows = await knex('results')
      .select('entity', 'scorecard', 'states', 'names_id')
      .whereRaw('(entity, scorecard) > (?, ?)', after)
      .orderBy(['entity', 'scorecard'])
      .limit(PAGE_SIZE);
    const changed = [];
    for (const row of rows) {
      changed.push({ ...row, ...(await change(row)) });
    }
    if (changed.length === 0) {
      return;
    }
    await knex.raw(
      `update results set states = given.states, names_id = given.names_id
       from ${given}
       where results.entity = given.entity
         and results.scorecard = given.scorecard`,
      [JSON.stringify(changed)],
    );
    const last = changed[changed.length - 1];
    after = [last.entity, last.scorecard];
  }
}
