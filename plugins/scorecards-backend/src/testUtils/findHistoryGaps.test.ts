import { TestDatabases } from '@backstage/backend-test-utils';
import { Knex } from 'knex';
import { openJudging } from '../__testUtils__/openJudging';
import { ENGINES } from '../__testUtils__/openStores';
import { findHistoryGaps } from './findHistoryGaps';

jest.setTimeout(120_000);

const MEMORIES = { entity: 'component:default/memories' };

/** What can go wrong in what the stores wrote, and what is then said. */
const FAULTS: [
  name: string,
  plant: (database: Knex) => Promise<unknown>,
  expected: RegExp,
][] = [
  [
    'a state that no change led to',
    // In the order of the names: has-docs passes, ten-pages is unknown.
    database => database('results').where(MEMORIES).update({ states: 'pu' }),
    /ten-pages is unknown and changed to pass/,
  ],
  [
    'a change of a check that is missing',
    database =>
      database('transitions')
        .where({ ...MEMORIES, to_state: 'fail' })
        .delete(),
    /ten-pages begins at fail/,
  ],
  [
    'a change of a check to what it was',
    database =>
      database('transitions')
        .where({ ...MEMORIES, to_state: 'fail' })
        .update({ from_state: 'fail' }),
    /ten-pages begins at fail|ten-pages changes to what it was/,
  ],
  [
    'a level that no change led to',
    database => database('results').where(MEMORIES).update({ level: 'gold' }),
    /memories is gold without a change to it/,
  ],
  [
    'a change of level that is missing',
    database =>
      database('level_changes')
        .where({ ...MEMORIES, to_level: 'bronze' })
        .whereNotNull('from_level')
        .delete(),
    /level of .*memories begins at bronze/,
  ],
  [
    'a change of level that is there twice',
    async database => {
      const [{ id, ...row }] = await database('level_changes')
        .where(MEMORIES)
        .orderBy('id', 'desc')
        .limit(1);
      await database('level_changes').insert(row);
    },
    /level of .*memories begins at bronze/,
  ],
];

describe('findHistoryGaps', () => {
  const databases = TestDatabases.create({ ids: ENGINES });

  describe.each(databases.eachSupportedId())('on %p', engine => {
    const open = async () => {
      const judging = await openJudging(databases, engine);
      for (const pages of [12, 3, 12]) {
        await judging.observe({ memories: pages });
        await judging.judgeAll();
      }
      return judging;
    };

    it('finds none in what was evaluated and stored', async () => {
      const { database, transitionsOf } = await open();

      expect(await transitionsOf(MEMORIES.entity)).toHaveLength(3);
      expect(await findHistoryGaps(database)).toEqual([]);
    });

    it.each(FAULTS)('finds %s', async (_, plant, expected) => {
      const { database } = await open();
      await plant(database);

      const gaps = await findHistoryGaps(database);
      expect(gaps).not.toEqual([]);
      for (const gap of gaps) {
        expect(gap).toMatch(expected);
      }
    });
  });
});
