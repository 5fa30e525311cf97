// @ts-check

const { randomUUID } = require('node:crypto');

/** How many results are looked at at once. */
const PAGE_SIZE = 2_000;

/**
 * Exemptions are asked for and decided on, and every step is written down. The
 * table `exemptions` stays as it is: what holds now, for the evaluator. A result
 * also has the level that it would have without them.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  const text = knex.client.config.client.includes('pg')
    ? 'text collate "C"'
    : 'text';

  await knex.schema.createTable('exemption_requests', table => {
    table.comment('Every exemption that was asked for, and where it stands');
    table.specificType('id', text).notNullable().primary();
    table.specificType('entity', text).notNullable();
    table.specificType('scorecard', text).notNullable();
    table.specificType('check_id', text).notNullable();
    table
      .text('check_json')
      .comment('Rule and when of the check, as they were then; absent before');
    table.specificType('state', text).notNullable();
    table.text('reason').notNullable();
    table.specificType('until', text);
    table.specificType('asked_by', text).notNullable();
    table
      .specificType('asked_at', text)
      .comment('Absent where it was granted before a log was kept');
    table.specificType('decided_by', text);
    table.specificType('decided_at', text);
    table.text('decision_reason');
    table
      .specificType('renews', text)
      .comment('The id of the one that it is to follow');
    table.integer('renewals').notNullable().defaultTo(0);
    table
      .specificType('closed_at', text)
      .comment('When it was over; absent while it is asked for or granted');
    table.index(['entity']);
    table.index(['scorecard']);
  });
  // One open request and one that holds for each check of an entity.
  for (const state of ['asked', 'granted']) {
    await knex.raw(
      `create unique index exemption_requests_${state}
       on exemption_requests (entity, scorecard, check_id)
       where state = '${state}'`,
    );
  }

  await knex.schema.createTable('exemption_log', table => {
    table.comment('One row for each step of an exemption');
    table.bigIncrements('id');
    table.specificType('exemption', text).notNullable();
    table.specificType('event', text).notNullable();
    table.specificType('at', text);
    table.specificType('by_', text);
    table.text('reason');
    table.specificType('until', text);
    table.index(['exemption']);
  });

  await keepGranted(knex);

  await knex.raw(`alter table results add column level_without ${text}`);
  await knex.raw(
    'alter table rollups_daily add column levels_without_json text',
  );
  await addLevelsWithout(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.raw('alter table rollups_daily drop column levels_without_json');
  await knex.raw('alter table results drop column level_without');
  await knex.schema.dropTable('exemption_log');
  await knex.schema.dropTable('exemption_requests');
};

/**
 * What holds already was granted by somebody, at a time that nobody knows.
 *
 * @param {import('knex').Knex} knex
 */
async function keepGranted(knex) {
  for (const row of await knex('exemptions').select()) {
    const id = randomUUID();
    const { entity, scorecard, check_id, reason, until } = row;
    // An end that cannot be read has passed, as the evaluator has it.
    const isReadable = until === null || /^\d{4}-\d{2}-\d{2}$/.test(until);
    await knex('exemption_requests').insert({
      ...{ id, entity, scorecard, check_id, reason, until },
      state: isReadable ? 'granted' : 'ended',
      asked_by: row.granted_by,
      decided_by: row.granted_by,
      closed_at: isReadable ? null : new Date().toISOString(),
    });
    await knex('exemption_log').insert({
      ...{ exemption: id, event: 'granted', by_: row.granted_by },
      ...{ reason, until },
    });
  }
}

/**
 * Where a check is exempt or self-maintained, the level without these follows
 * from the states and from the levels of the checks.
 *
 * @param {import('knex').Knex} knex
 */
async function addLevelsWithout(knex) {
  /** @type {Map<string, { levels: string[], levelOf: Map<string, string> }>} */
  const scorecards = new Map();
  const versions = await knex('scorecard_versions')
    .where({ is_current: 1 })
    .select('ref', 'entity_json');
  for (const { ref, entity_json } of versions) {
    const { levels = [], checks = [] } = JSON.parse(entity_json).spec ?? {};
    scorecards.set(ref, {
      levels: levels.map((/** @type {{ id: string }} */ { id }) => id),
      levelOf: new Map(
        checks.map((/** @type {{ id: string, level: string }} */ check) => [
          check.id,
          check.level,
        ]),
      ),
    });
  }
  let after = ['', ''];
  for (;;) {
    const rows = await knex('results')
      .join('check_names', 'check_names.id', 'results.names_id')
      .select('results.entity', 'results.scorecard', 'level', 'states')
      .select('names_json')
      .whereRaw(`(states like '%x%' or states like '%s%')`)
      .whereRaw('(results.entity, results.scorecard) > (?, ?)', after)
      .orderBy(['results.entity', 'results.scorecard'])
      .limit(PAGE_SIZE);
    for (const row of rows) {
      const { entity, scorecard, level } = row;
      const known = scorecards.get(scorecard);
      const without = known && levelWithout(row, known);
      if (without !== undefined && without !== level) {
        await knex('results')
          .where({ entity, scorecard })
          .update({ level_without: without });
      }
    }
    if (rows.length < PAGE_SIZE) {
      return;
    }
    const last = rows[rows.length - 1];
    after = [last.entity, last.scorecard];
  }
}

/**
 * @param {{ level: string, states: string, names_json: string }} result
 * @param {{ levels: string[], levelOf: Map<string, string> }} scorecard
 */
function levelWithout({ level, states, names_json }, { levels, levelOf }) {
  // What is above the level is out of reach for other reasons already.
  let ceiling = levels.indexOf(level) + 1;
  let floor = levels.length;
  for (const [place, name] of JSON.parse(names_json).entries()) {
    const letter = states[place];
    const at = levels.indexOf(levelOf.get(name) ?? '');
    // A capital letter counts nowhere yet.
    if (at >= 0 && letter === letter.toLowerCase()) {
      if (letter === 'p') {
        floor = Math.min(floor, at);
      } else {
        ceiling = Math.min(ceiling, at);
      }
    }
  }
  return floor < ceiling ? levels[ceiling - 1] : 'none';
}
