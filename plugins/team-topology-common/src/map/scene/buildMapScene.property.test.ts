import { isMutual } from '../../kinds/constants';
import { elkLayout } from '../__testUtils__/elkLayout';
import fc from 'fast-check';
import { groupingsWithin } from '../../model/groupings';
import { OrgModel, OrgTeamType } from '../../model/OrgModel';
import { arbitraryModel } from '../__testUtils__/arbitraryModel';
import {
  contains,
  distanceToBox,
  overlap,
  pathPoints,
} from '../__testUtils__/geometry';
import { MapScene, ScenePoint } from '../MapScene';
import { nearestPlaceOnLine } from '../shapes/geometry';
import { buildMapScene } from './buildMapScene';

/** Enough to find what is wrong in a few runs; each lays out a whole map. */
const RUNS = 30;

/** Room for a machine that does much else. */
const TIMEOUT = 120_000;

/** How far from a team's outline a line may end. */
const TOUCHING = 4;

const NOWHERE = { x: NaN, y: NaN, width: 0, height: 0 };

function forAnyScene(
  check: (scene: MapScene, model: OrgModel) => void,
  models = arbitraryModel(14),
) {
  return fc.assert(
    fc.asyncProperty(
      models,
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

function isStream({ type }: { type: OrgTeamType }): boolean {
  return type === 'stream-aligned';
}

/** Every other grouping is a value stream; the rest have no such team. */
function withPureGroupings(model: OrgModel): OrgModel {
  const streams = new Set(model.teams.filter(isStream).map(({ ref }) => ref));
  const holdsStreams = new Map(
    model.groupings.map(({ ref }, index) => [ref, index % 2 === 0]),
  );
  return {
    ...model,
    groupings: model.groupings.map((grouping, index) => ({
      ...grouping,
      // Within each other only where they hold the same.
      partOf:
        holdsStreams.get(grouping.partOf ?? '') === (index % 2 === 0)
          ? grouping.partOf
          : undefined,
      teams: grouping.teams.filter(
        team => streams.has(team) === (index % 2 === 0),
      ),
    })),
  };
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
        const within = groupingsWithin(model, [grouping.ref]);
        const inside = new Set(
          model.groupings
            .filter(({ ref }) => within.has(ref))
            .flatMap(item => item.teams),
        );
        for (const team of teams) {
          const isInside = inside.has(team.ref);
          expect(overlap(grouping.box, team.box)).toBe(isInside);
          expect(contains(grouping.box, team.box)).toBe(isInside);
        }
      }
    }));

  it('puts groupings into each other as the model does, the outer ones behind', () =>
    forAnyScene(({ groupings }, model) => {
      for (const [index, outer] of groupings.entries()) {
        const within = groupingsWithin(model, [outer.ref]);
        const others = groupings.filter(inner => inner !== outer);
        const inside = others.filter(({ ref }) => within.has(ref));
        const beside = others.filter(
          ({ ref }) =>
            !within.has(ref) && !groupingsWithin(model, [ref]).has(outer.ref),
        );
        for (const inner of inside) {
          expect(contains(outer.box, inner.box)).toBe(true);
          expect(groupings.indexOf(inner)).toBeGreaterThan(index);
        }
        for (const other of beside) {
          expect(overlap(outer.box, other.box)).toBe(false);
        }
      }
    }));

  it('leads every line from the one team to the other', () =>
    forAnyScene(({ teams, groupings, edges }) => {
      const boxes = new Map(
        [...teams, ...groupings].map(({ ref, box }) => [ref, box]),
      );
      const touches = (point: ScenePoint, ref: string) =>
        distanceToBox(point, boxes.get(ref) ?? NOWHERE) <= TOUCHING;
      for (const { from, to, line, mode } of edges) {
        const [start, ...rest] = pathPoints(line);
        const end = rest[rest.length - 1];
        const forwards = touches(start, from) && touches(end, to);
        const backwards = touches(start, to) && touches(end, from);
        // Without a direction, a line may begin at either team.
        const leads = forwards || (isMutual(mode) && backwards);
        expect(leads).toBe(true);
      }
    }));

  it('points every triangle in the direction of its line, to the consumer', () =>
    forAnyScene(({ edges }) => {
      const services = edges.filter(({ mode }) => mode === 'x-as-a-service');
      for (const { line, shape, shapeBox } of services) {
        const middle = {
          x: shapeBox.x + shapeBox.width / 2,
          y: shapeBox.y + shapeBox.height / 2,
        };
        const [tip] = pathPoints(shape);
        const points = pathPoints(line);
        const { x, y } = nearestPlaceOnLine(points, middle);
        const gap = Math.hypot(middle.x - x, middle.y - y);
        // A row that is longer than its piece of the line goes on beyond the corner,
        // where the next piece is as near.
        const angles = points
          .slice(1)
          .map((end, index) => nearestPlaceOnLine([points[index], end], middle))
          .filter(
            place =>
              Math.hypot(middle.x - place.x, middle.y - place.y) <= gap + 1,
          )
          .map(({ angle }) => angle);
        const isTip = (angle: number) =>
          Math.abs(tip.x - middle.x - 15 * Math.cos(angle)) < 0.5 &&
          Math.abs(tip.y - middle.y - 15 * Math.sin(angle)) < 0.5;
        expect(angles.some(isTip)).toBe(true);
      }
    }));

  it('lets nothing stand to the right of a stream-aligned team, where groupings allow it', () =>
    forAnyScene(({ teams, edges }) => {
      const ends = new Set(edges.flatMap(({ from, to }) => [from, to]));
      const connected = teams.filter(({ ref }) => ends.has(ref));
      for (const stream of connected.filter(isStream)) {
        for (const other of connected.filter(team => !isStream(team))) {
          const right = other.box.x + other.box.width;
          expect(right).toBeLessThanOrEqual(stream.box.x);
        }
      }
    }, arbitraryModel(14).map(withPureGroupings)));

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

  it('draws or counts what nobody does, where nothing else is', () =>
    forAnyScene(({ dropped, hidden, teams, edges }, model) => {
      const between = model.responsibilities.filter(({ declinedBy }) =>
        declinedBy.some(ref => model.teams.some(team => team.ref === ref)),
      );
      const drawn = dropped.length + hidden.dropped;
      expect(drawn).toBeGreaterThanOrEqual(between.length);
      for (const [index, { box, ties }] of dropped.entries()) {
        const others = [
          ...teams,
          ...dropped.slice(index + 1),
          ...edges.map(({ shapeBox }) => ({ box: shapeBox })),
        ];
        expect(others.some(other => overlap(box, other.box))).toBe(false);
        expect(ties.length).toBeGreaterThan(0);
        for (const stream of teams.filter(isStream)) {
          const customers = { ...stream.box, width: Infinity };
          expect(overlap(box, customers)).toBe(false);
        }
      }
    }));

  it('draws everything inside of the picture', () =>
    forAnyScene(({ width, height, teams, groupings, edges, dropped }) => {
      const picture = { x: 0, y: 0, width, height };
      const boxes = [...teams, ...groupings, ...dropped].map(({ box }) => box);
      for (const box of [...boxes, ...edges.map(({ shapeBox }) => shapeBox)]) {
        expect(contains(picture, box)).toBe(true);
      }
    }));
});
