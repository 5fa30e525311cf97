import fc from 'fast-check';
import { arbitraryModel } from './__testUtils__/arbitraryModel';
import { elkLayout } from './__testUtils__/elkLayout';
import {
  contains,
  distanceToBox,
  overlap,
  pathPoints,
} from './__testUtils__/geometry';
import { buildMapScene } from './buildMapScene';
import { MapScene } from './MapScene';
import { OrgModel } from '../model';

/** Enough to find what is wrong in a few runs; each lays out a whole map. */
const RUNS = 30;

/** Room for a machine that does much else. */
const TIMEOUT = 120_000;

/** How far from a team's outline a line may end. */
const TOUCHING = 4;

function forAnyScene(check: (scene: MapScene, model: OrgModel) => void) {
  return fc.assert(
    fc.asyncProperty(
      arbitraryModel(14),
      fc.integer({ min: 0, max: 16 }),
      async (model, nodeBudget) => {
        const filter = {};
        check(
          await buildMapScene(model, { filter, nodeBudget, layout: elkLayout }),
          model,
        );
      },
    ),
    { numRuns: RUNS },
  );
}

function edgesInForce({ interactions }: OrgModel): number {
  return interactions
    .filter(({ state }) => state === 'active' || state === 'overdue')
    .flatMap(({ from, to }) => to.filter(target => target !== from)).length;
}

jest.setTimeout(TIMEOUT);

describe('a map of any organisation', () => {
  it('draws every edge in force or counts it as hidden', () =>
    forAnyScene((scene, model) => {
      expect(scene.edges.length + scene.hidden.edges).toBe(edgesInForce(model));
    }));

  it('draws every team of the model or counts it as hidden', () =>
    forAnyScene((scene, model) => {
      const drawn = scene.teams.length + scene.hidden.teams;
      expect(drawn).toBeGreaterThanOrEqual(model.teams.length);
      expect(drawn).toBeLessThanOrEqual(model.teams.length + 2);
    }));

  it('lets no two teams overlap', () =>
    forAnyScene(({ teams }) => {
      for (const [index, team] of teams.entries()) {
        for (const other of teams.slice(index + 1)) {
          expect(overlap(team.box, other.box)).toBe(false);
        }
      }
    }));

  it('puts teams into their groupings and keeps all others out', () =>
    forAnyScene(({ teams, groupings }, model) => {
      for (const grouping of groupings) {
        const inside = model.groupings.find(({ ref }) => ref === grouping.ref);
        for (const team of teams) {
          expect(overlap(grouping.box, team.box)).toBe(
            inside?.teams.includes(team.ref),
          );
          expect(contains(grouping.box, team.box)).toBe(
            inside?.teams.includes(team.ref),
          );
        }
      }
    }));

  it('ends every line at the two that it connects, with its shape on it', () =>
    forAnyScene(({ teams, groupings, edges }) => {
      const boxes = new Map(
        [...teams, ...groupings].map(({ ref, box }) => [ref, box]),
      );
      const nowhere = { x: NaN, y: NaN, width: 0, height: 0 };
      for (const { from, to, line } of edges) {
        const points = pathPoints(line);
        const ends = [points[0], points[points.length - 1]];
        const distance = (ref: string) =>
          Math.min(
            ...ends.map(end => distanceToBox(end, boxes.get(ref) ?? nowhere)),
          );
        expect(distance(from)).toBeLessThanOrEqual(TOUCHING);
        expect(distance(to)).toBeLessThanOrEqual(TOUCHING);
      }
    }));

  it('lets no interaction shape lie on a team or on another shape', () =>
    forAnyScene(({ teams, edges }) => {
      for (const [index, { shapeBox }] of edges.entries()) {
        for (const other of edges.slice(index + 1)) {
          expect(overlap(shapeBox, other.shapeBox)).toBe(false);
        }
        for (const { box } of teams) {
          expect(overlap(shapeBox, box)).toBe(false);
        }
      }
    }));

  it('draws everything inside of the picture', () =>
    forAnyScene(({ width, height, teams, groupings, edges }) => {
      const picture = { x: 0, y: 0, width, height };
      const boxes = [...teams, ...groupings].map(({ box }) => box);
      for (const box of [...boxes, ...edges.map(({ shapeBox }) => shapeBox)]) {
        expect(contains(picture, box)).toBe(true);
      }
    }));
});
