import {
  CheckState,
  packStates,
} from '@kumiki/backstage-plugin-scorecards-common';
import knexFactory from 'knex';
import { findHistoryGaps } from './findHistoryGaps';

type Change = [from: string | null, to: string];

interface History {
  levels: Change[];
  states?: Change[];
  /** Of the check, where it is stored. */
  state?: CheckState;
}

/** A history of one entity and one scorecard with one check. */
async function gapsOf(history: History & { level: string }): Promise<string[]> {
  const database = knexFactory({
    client: 'better-sqlite3',
    connection: ':memory:',
    useNullAsDefault: true,
  });
  const key = { entity: 'component:default/a', scorecard: 's' };
  for (const [table, columns] of Object.entries({
    level_changes: ['from_level', 'to_level'],
    transitions: ['check_id', 'from_state', 'to_state'],
    results: ['level', 'states'],
  })) {
    await database.schema.createTable(table, it => {
      it.increments('id');
      [...Object.keys(key), ...columns].forEach(column => it.text(column));
    });
  }
  for (const [from_level, to_level] of history.levels) {
    await database('level_changes').insert({ ...key, from_level, to_level });
  }
  for (const [from_state, to_state] of history.states ?? []) {
    const change = { ...key, check_id: 'c', from_state, to_state };
    await database('transitions').insert(change);
  }
  const states = packStates({
    states: history.state ? { c: history.state } : {},
    announced: [],
  });
  await database('results').insert({ ...key, level: history.level, states });
  const gaps = await findHistoryGaps(database);
  await database.destroy();
  return gaps;
}

const begun: Change = [null, 'none'];
const up: Change = ['none', 'bronze'];

describe('findHistoryGaps', () => {
  it('finds none where each change follows the one before', async () => {
    await expect(
      gapsOf({
        levels: [begun, up],
        states: [
          ['fail', 'pass'],
          ['pass', 'fail'],
        ],
        state: 'fail',
        level: 'bronze',
      }),
    ).resolves.toEqual([]);
  });

  it.each<[string, History]>([
    ['a change that is there twice', { levels: [begun, up, up] }],
    ['a change that is missing', { levels: [up] }],
    ['a change to what it was', { levels: [begun, up, ['bronze', 'bronze']] }],
    ['a result that no change led to', { levels: [begun] }],
    [
      'a state that no change led to',
      { levels: [begun, up], states: [['fail', 'pass']], state: 'fail' },
    ],
    [
      'a state that begins elsewhere',
      {
        levels: [begun, up],
        states: [
          ['fail', 'pass'],
          ['fail', 'pass'],
        ],
      },
    ],
  ])('finds %s', async (_, history) => {
    await expect(gapsOf({ ...history, level: 'bronze' })).resolves.not.toEqual(
      [],
    );
  });
});
