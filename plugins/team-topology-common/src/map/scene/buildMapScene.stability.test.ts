import { elkLayout } from '../__testUtils__/elkLayout';
import { buildOrgModel } from '../../model/buildOrgModel';
import { OrgModel } from '../../model/OrgModel';
import { readDemo } from '../__testUtils__/readDemo';
import { LayoutFunction } from '../layout/layoutMap';
import { MapScene, SceneTeam } from '../MapScene';
import { buildMapScene } from './buildMapScene';

const entities = readDemo();
const { epochs } = buildOrgModel(entities, { at: '2026-11-22' });

const modelAt = (at: string) => buildOrgModel(entities, { at });

const draw = (model: OrgModel) =>
  buildMapScene(model, { filter: {}, nodeBudget: 120, layout: elkLayout });

/** What may not change while a team keeps its place. */
function situationOf({ teams, interactions }: OrgModel, ref: string) {
  const team = teams.find(item => item.ref === ref);
  return JSON.stringify([
    team?.type,
    team?.partOf,
    interactions
      .filter(({ state }) => state === 'active' || state === 'overdue')
      .filter(({ from, to }) => from === ref || to.includes(ref))
      .map(item => item.ref),
  ]);
}

/** How far a team has moved, measured where both scenes have their origin. */
function distance(
  [before, scene]: [MapScene, MapScene],
  [was, is]: [SceneTeam, SceneTeam],
): number {
  return Math.hypot(
    was.box.x + before.origin.x - is.box.x - scene.origin.x,
    was.box.y + before.origin.y - is.box.y - scene.origin.y,
  );
}

/** Every team that is on both maps, with how far it has moved. */
function moves(before: MapScene, scene: MapScene) {
  return scene.teams.flatMap(team => {
    const was = before.teams.find(({ ref }) => ref === team.ref);
    return was ? [{ team, moved: distance([before, scene], [was, team]) }] : [];
  });
}

describe('the map of the demo', () => {
  it('has many dates to step through', () => {
    expect(epochs.length).toBeGreaterThan(20);
  });

  it.each(epochs.slice(1).map((at, index) => [epochs[index], at]))(
    'moves no team that does not change from %s to %s',
    async (earlier, later) => {
      const models = [modelAt(earlier), modelAt(later)];
      const [before, scene] = await Promise.all(models.map(draw));
      const jumped = moves(before, scene).filter(({ team, moved }) => {
        const [was, is] = models.map(model => situationOf(model, team.ref));
        return was === is && moved > team.box.height;
      });
      expect(jumped).toEqual([]);
    },
  );

  it('moves no team at all over its whole history', async () => {
    const scenes = await Promise.all(epochs.map(at => draw(modelAt(at))));
    const last = scenes[scenes.length - 1];
    const moved = scenes.flatMap(scene =>
      moves(scene, last).filter(item => item.moved > 0.5),
    );
    expect(moved).toEqual([]);
  });

  it('is laid out once for all dates', async () => {
    const graphs = new Set<string>();
    const layout: LayoutFunction = graph => {
      graphs.add(JSON.stringify(graph));
      return elkLayout(graph);
    };
    for (const at of epochs) {
      await buildMapScene(modelAt(at), { filter: {}, nodeBudget: 120, layout });
    }
    expect(graphs.size).toBe(1);
  });

  it('keeps every team in its place while a filter chooses interactions', async () => {
    const model = modelAt('2026-11-22');
    const whole = await draw(model);
    const part = await buildMapScene(model, {
      filter: { modes: ['facilitating'] },
      nodeBudget: 120,
      layout: elkLayout,
    });
    for (const { moved } of moves(whole, part)) {
      expect(moved).toBeLessThan(0.5);
    }
  });

  it('moves a team by less than its height when an interaction is added or removed', async () => {
    const model = modelAt('2026-11-22');
    const whole = await draw(model);
    const [first] = model.interactions;
    const added = {
      ...first,
      ref: 'teaminteraction:default/new',
      mode: 'collaboration' as const,
      state: 'active' as const,
      from: 'group:default/quality',
      to: ['group:default/memories'],
    };
    const edits = [
      [...model.interactions, added],
      ...model.interactions.map(removed =>
        model.interactions.filter(item => item !== removed),
      ),
    ];
    for (const interactions of edits) {
      const edited = { ...model, interactions };
      const jumped = moves(whole, await draw(edited)).filter(
        ({ team, moved }) =>
          situationOf(edited, team.ref) === situationOf(model, team.ref) &&
          moved > team.box.height,
      );
      expect(jumped).toEqual([]);
    }
  });
});
