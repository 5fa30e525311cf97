import { readStates } from '../../../plugins/scorecards-backend/src/database/searchableStates';
import { CHECKS } from './checks';
import { System } from './openSystem';

const SIZE = 10;

/** Compares every single verdict with that of the floor; throws where one differs. */
export async function compareVerdicts({ database }: System): Promise<number> {
  const rows: { scorecard: string; ours: string; floor: string | null }[] =
    await database('results')
      .leftJoin('floor_results', {
        'results.scorecard': 'floor_results.scorecard',
        'results.entity': 'floor_results.entity',
      })
      .select({
        scorecard: 'results.scorecard',
        ours: 'results.states',
        floor: 'floor_results.states',
      });
  let compared = 0;
  for (const { scorecard, ours, floor } of rows) {
    const { states } = readStates(ours);
    const from = Number(scorecard.split('-').at(-1)) * SIZE;
    for (const [at, { id }] of CHECKS.slice(from, from + SIZE).entries()) {
      const expected = floor?.[at] === 'p' ? 'pass' : 'fail';
      if (!floor || states[id] !== expected) {
        throw new Error(`${scorecard} ${id}: ${states[id]}, not ${expected}`);
      }
      compared += 1;
    }
  }
  return compared;
}
