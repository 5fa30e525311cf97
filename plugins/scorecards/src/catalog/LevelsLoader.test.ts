import { ScorecardsApi } from '@kumiki/backstage-plugin-scorecards-common';
import { LevelsLoader } from './LevelsLoader';

const coverage = { known: 1, all: 1 };

function apiOf(getLevels: ScorecardsApi['getLevels']) {
  const api = { getLevels: jest.fn(getLevels) };
  return api as typeof api & ScorecardsApi;
}

describe('LevelsLoader', () => {
  it('makes one request of what many rows ask at once', async () => {
    const api = apiOf(async ({ entityRefs }) => ({
      scorecards: [],
      items: entityRefs.map(entity => ({
        entity,
        results: [{ scorecard: 's', level: entity, coverage }],
      })),
    }));
    const refs = Array.from({ length: 600 }, (_, at) => `component:a/c${at}`);
    const loaded = await Promise.all(
      [...refs, refs[0]].map(ref => LevelsLoader.of(api).load(ref)),
    );

    expect(loaded.map(({ results }) => results[0].level)).toEqual([
      ...refs,
      refs[0],
    ]);
    expect(
      api.getLevels.mock.calls.map(([{ entityRefs }]) => entityRefs.length),
    ).toEqual([500, 100]);
  });

  it('knows nothing of what is not answered, and hands on a failure', async () => {
    const empty = apiOf(async () => ({ scorecards: [], items: [] }));
    await expect(LevelsLoader.of(empty).load('a')).resolves.toEqual({
      scorecards: [],
      results: [],
    });
    const failing = apiOf(async () => {
      throw new Error('away');
    });
    await expect(LevelsLoader.of(failing).load('a')).rejects.toThrow('away');
  });
});
