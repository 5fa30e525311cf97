import {
  buildCompareScene,
  buildMapScene,
  compareOrgModels,
  LayoutFunction,
  MapScene,
  OrgModel,
  SceneTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import ELK from 'elkjs/lib/elk.bundled.js';
import { readDemoEpochs } from './__testUtils__/readDemoEpochs';
import { startDemoEpochs } from './__testUtils__/startDemoEpochs';

jest.setTimeout(60_000);

const elk = new ELK();
const layout: LayoutFunction = graph => elk.layout(graph);
const OPTIONS = { nodeBudget: 120, layout };

/** How far a team is from where it is on another map, measured where both have their origin. */
function distance(
  [scene, other]: [MapScene, MapScene],
  [team, same]: [SceneTeam, SceneTeam],
): number {
  return Math.hypot(
    team.box.x + scene.origin.x - same.box.x - other.origin.x,
    team.box.y + scene.origin.y - same.box.y - other.origin.y,
  );
}

/** Where a team belongs; one of which this is the same does not move. */
function situationOf({ teams }: OrgModel, ref: string): string {
  const team = teams.find(item => item.ref === ref);
  return team && !team.isGrouping
    ? JSON.stringify([team.type, team.partOf])
    : 'not there';
}

/** A date of the demo, as its backend has it, with its map. */
interface Drawn {
  model: OrgModel;
  scene: MapScene;
}

/** What has moved by more than its own height, though it is the same on two dates. */
function jumps([before, after]: [MapScene, MapScene], dates: [Drawn, Drawn]) {
  const [was, is] = dates.map(({ model }) => model);
  return after.teams.flatMap(team => {
    const same = before.teams.find(({ ref }) => ref === team.ref);
    const moved = same ? distance([before, after], [same, team]) : 0;
    return moved > team.box.height &&
      situationOf(was, team.ref) === situationOf(is, team.ref)
      ? [`${team.ref} by ${Math.round(moved)}`]
      : [];
  });
}

describe('the maps of the epochs of the demo', () => {
  const dates = [...readDemoEpochs().map(({ date }) => date), 'today'];
  const steps = dates.slice(1).map((to, index) => [dates[index], to]);
  const pairs = dates.flatMap((from, index) =>
    dates.slice(index + 1).map(to => [from, to]),
  );
  const drawn = new Map<string, Drawn>();

  beforeAll(async () => {
    const demo = await startDemoEpochs();
    for (const date of dates) {
      const { body: model }: { body: OrgModel } = await demo
        .get('/model', date === 'today' ? {} : { at: date })
        .expect(200);
      const scene = await buildMapScene(model, { filter: {}, ...OPTIONS });
      drawn.set(date, { model, scene });
    }
  });

  const on = (date: string): Drawn => {
    const known = drawn.get(date);
    if (!known) {
      throw new Error(`Nothing was drawn of ${date}`);
    }
    return known;
  };

  it.each(steps)(
    'move nothing from %s to %s that does not change',
    (from, to) => {
      const [before, after] = [on(from), on(to)];
      expect(jumps([before.scene, after.scene], [before, after])).toEqual([]);
    },
  );

  it.each(pairs)(
    'are where the comparison of %s with %s has them',
    async (from, to) => {
      const [before, after] = [on(from), on(to)];
      const scene = await buildCompareScene(before.model, after.model, {
        diff: compareOrgModels(before.model, after.model),
        ...OPTIONS,
      });
      expect(jumps([after.scene, scene], [before, after])).toEqual([]);
      expect(jumps([before.scene, scene], [before, after])).toEqual([]);
    },
  );

  it('know something that does not change, and something that does', () => {
    const unchanged = steps.map(([from, to]) => {
      const [{ model: before }, { model: after }] = [on(from), on(to)];
      return after.teams.filter(
        ({ ref, isGrouping }) =>
          !isGrouping && situationOf(before, ref) === situationOf(after, ref),
      ).length;
    });
    expect(unchanged).toEqual([2, 3, 0, 10, 12]);
  });
});
