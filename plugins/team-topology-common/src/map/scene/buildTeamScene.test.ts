import { elkLayout } from '../__testUtils__/elkLayout';
import { overlap } from '../__testUtils__/geometry';
import { largeModel } from '../__testUtils__/largeModel';
import { buildMapScene } from './buildMapScene';
import { buildTeamScene } from './buildTeamScene';

describe('buildTeamScene', () => {
  const options = { filter: {}, nodeBudget: 120 };
  const model = largeModel(300, 300);

  it('has the teams and groupings of the map, and no connection', async () => {
    const first = await buildTeamScene(model, options);
    const map = await buildMapScene(model, { ...options, layout: elkLayout });
    const refsOf = (items: { ref: string }[]) => items.map(({ ref }) => ref);
    expect(refsOf(first.teams)).toEqual(refsOf(map.teams));
    expect(refsOf(first.groupings)).toEqual(refsOf(map.groupings));
    expect(first.hidden).toEqual(map.hidden);
    expect([first.edges, first.dropped, first.contested]).toEqual([[], [], []]);
  }, 60_000);

  it('puts no team over another one', async () => {
    const { teams } = await buildTeamScene(model, options);
    for (const [index, { box }] of teams.entries()) {
      for (const other of teams.slice(index + 1)) {
        expect(overlap(box, other.box)).toBe(false);
      }
    }
  });

  it('has them in the order in which the map has them', async () => {
    const first = await buildTeamScene(model, options);
    const map = await buildMapScene(model, { ...options, layout: elkLayout });
    const places = new Map(map.teams.map(({ ref, box }) => [ref, box.x]));
    const isBefore = (a: string, b: string) =>
      (places.get(a) ?? NaN) < (places.get(b) ?? NaN);
    const wrong = first.teams.flatMap(({ ref, box }) =>
      first.teams.filter(
        other => box.x + box.width <= other.box.x && !isBefore(ref, other.ref),
      ),
    );
    expect(wrong).toEqual([]);
  }, 60_000);
});
