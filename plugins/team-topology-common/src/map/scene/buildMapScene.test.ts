import { elkLayout } from '../__testUtils__/elkLayout';
import { OrgModel } from '../../model/OrgModel';
import {
  contains,
  distanceToBox,
  overlap,
  pathPoints,
} from '../__testUtils__/geometry';
import { nurseryModel } from '../__testUtils__/nurseryModel';
import { groupRef, orgModelOf } from '../__testUtils__/orgModelOf';
import { MapFilter, MapScene } from '../MapScene';
import { buildMapScene } from './buildMapScene';

function draw(model: OrgModel, filter: MapFilter = {}): Promise<MapScene> {
  return buildMapScene(model, { filter, nodeBudget: 100, layout: elkLayout });
}

function boxOf(scene: MapScene, name: string) {
  const drawn = [...scene.teams, ...scene.groupings];
  const found = drawn.find(({ ref }) => ref === groupRef(name));
  if (!found) {
    throw new Error(`${name} is not drawn`);
  }
  return found.box;
}

describe('buildMapScene', () => {
  it('draws the same scene twice, whatever the order of the model is', async () => {
    const model = nurseryModel();
    model.teams.reverse();
    model.interactions.reverse();
    const scene = await draw(nurseryModel());
    expect(await draw(nurseryModel())).toEqual(scene);
    expect(await draw(model)).toEqual(scene);
  });

  it('puts every team into its grouping and no other team or grouping over it', async () => {
    const scene = await draw(nurseryModel());
    expect(scene.teams).toHaveLength(12);
    const families = boxOf(scene, 'families');
    expect(contains(families, boxOf(scene, 'guardian'))).toBe(true);
    expect(overlap(families, boxOf(scene, 'billing'))).toBe(false);
    expect(overlap(families, boxOf(scene, 'product-platform'))).toBe(false);
  });

  it('lets nothing stand to the right of stream-aligned teams', async () => {
    const scene = await draw(nurseryModel());
    const streams = scene.teams.filter(({ type }) => type === 'stream-aligned');
    const others = scene.teams.filter(({ type }) => type !== 'stream-aligned');
    const column = Math.min(...streams.map(({ box }) => box.x));
    for (const { box } of others) {
      expect(box.x + box.width).toBeLessThanOrEqual(column);
    }
  });

  it('puts stream-aligned teams that work with each other into one column', async () => {
    const scene = await draw(
      orgModelOf({
        teams: ['a', 'b', 'c'].map(name => ({ name, type: 'stream-aligned' })),
        groupings: { family: ['a', 'b'] },
        interactions: [
          { mode: 'collaboration', from: 'a', to: ['b'] },
          { mode: 'x-as-a-service', from: 'b', to: ['c'] },
        ],
      }),
    );
    const right = scene.teams.map(({ box }) => box.x + box.width);
    expect(Math.max(...right) - Math.min(...right)).toBeLessThan(40);
    expect(scene.edges).toHaveLength(2);
  });

  it('puts loose teams below the others, stream-aligned ones at the right', async () => {
    const scene = await draw(
      orgModelOf({
        teams: [
          { name: 'sre', type: 'platform' },
          { name: 'billing', type: 'stream-aligned' },
          { name: 'legal' },
          { name: 'sales', type: 'stream-aligned' },
        ],
        interactions: [
          { mode: 'x-as-a-service', from: 'sre', to: ['billing'] },
        ],
      }),
    );
    const bottom = boxOf(scene, 'sre').y + boxOf(scene, 'sre').height;
    expect(boxOf(scene, 'legal').y).toBeGreaterThan(bottom);
    expect(boxOf(scene, 'sales').y).toBeGreaterThan(bottom);
    expect(boxOf(scene, 'sales').x).toBeGreaterThan(boxOf(scene, 'legal').x);
    expect(boxOf(scene, 'sales').x).toBe(boxOf(scene, 'billing').x);
  });

  it('fills a screen with teams where nothing is declared', async () => {
    const teams = Array.from({ length: 60 }, (_, index) => ({
      name: `team-${index}`,
    }));
    const { width, height } = await draw(orgModelOf({ teams }));
    expect(width / height).toBeGreaterThan(1.2);
    expect(width / height).toBeLessThan(2.2);
  });

  it('keeps each shape apart where several interactions share a line', async () => {
    const { edges } = await draw(nurseryModel());
    const shared = edges.filter(
      ({ from, to }) => from === groupRef('sre') && to === groupRef('billing'),
    );
    expect(shared).toHaveLength(2);
    expect(shared[0].line).toBe(shared[1].line);
    expect(overlap(shared[0].shapeBox, shared[1].shapeBox)).toBe(false);
  });

  it('makes a team with many lines higher, so that they stay apart', async () => {
    const consumers = Array.from({ length: 20 }, (_, index) => `team-${index}`);
    const scene = await draw(
      orgModelOf({
        teams: [
          { name: 'sre', type: 'platform' },
          ...consumers.map(name => ({ name, type: 'stream-aligned' as const })),
        ],
        interactions: [{ mode: 'x-as-a-service', from: 'sre', to: consumers }],
      }),
    );
    expect(boxOf(scene, 'sre').height).toBeGreaterThan(120);
    expect(boxOf(scene, 'team-1').height).toBe(52);
  });

  it('draws an empty organisation as an empty scene', async () => {
    expect(await draw(orgModelOf({}))).toEqual({
      at: '2026-04-01',
      width: 24,
      height: 24,
      origin: { x: -12, y: -12 },
      groupings: [],
      teams: [],
      edges: [],
      dropped: [],
      contested: [],
      hidden: { teams: 0, edges: 0, dropped: 0 },
    });
  });

  it('draws what nobody does between those who decline it, and moves nothing else', async () => {
    const model = nurseryModel();
    const decliners = ['corporate-it', 'in-house-infra', 'sre'];
    const { responsibilities } = orgModelOf({ dropped: { mail: decliners } });
    const { dropped, ...scene } = await draw({ ...model, responsibilities });
    const { dropped: none, ...before } = await draw(model);
    expect(none).toEqual([]);
    expect(scene).toEqual(before);

    const [{ ties, label, lines, shape }] = dropped;
    expect([label, lines]).toEqual(['mail', ['mail']]);
    expect(ties.map(({ team }) => team)).toEqual(decliners.map(groupRef));
    for (const { team, line } of ties) {
      const [, end] = pathPoints(line);
      const box = scene.teams.find(({ ref }) => ref === team)?.box;
      expect(box && distanceToBox(end, box)).toBeLessThan(1);
    }
    expect(shape).toMatch(/^M[\d. ]+L[\d. ]+A[\d. ]+Z$/);
  });

  it('draws one drop for any number of teams that decline', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `team-${at}`);
    const model = orgModelOf({
      teams: names.map(name => ({ name, type: 'stream-aligned' })),
      dropped: { mail: names },
    });
    const { dropped, teams } = await draw(model);
    expect(dropped).toHaveLength(1);
    expect(dropped[0].ties).toHaveLength(12);
    expect(teams.some(({ box }) => overlap(box, dropped[0].box))).toBe(false);
  });

  it('says what is above the node budget', async () => {
    const scene = await buildMapScene(nurseryModel(), {
      filter: {},
      nodeBudget: 3,
      layout: elkLayout,
    });
    expect(scene.teams).toHaveLength(3);
    expect(scene.hidden).toEqual({ teams: 9, edges: 10, dropped: 0 });
  });
});
