import { elkLayout } from '../__testUtils__/elkLayout';
import { OrgTeamType } from '../../model/OrgModel';
import { pathPoints } from '../__testUtils__/geometry';
import { orgModelOf } from '../__testUtils__/orgModelOf';
import { buildMapScene } from '../scene/buildMapScene';
import { nearestPlaceOnLine } from './geometry';
import { interactionShape } from './interactionShape';

const center = { x: 100, y: 100 };

describe('interactionShape', () => {
  it.each([
    ['to the right', 0, { x: 115, y: 100 }],
    ['downwards', Math.PI / 2, { x: 100, y: 115 }],
    ['to the left', Math.PI, { x: 85, y: 100 }],
    ['upwards', -Math.PI / 2, { x: 100, y: 85 }],
  ])('points the triangle of X-as-a-Service %s', (_, angle, tip) => {
    const shape = interactionShape('x-as-a-service', { ...center, angle });
    const points = pathPoints(shape);
    expect(points).toHaveLength(3);
    expect(points[0]).toEqual(tip);
  });

  it('draws collaboration as a parallelogram', () => {
    const [a, b, c, d] = pathPoints(
      interactionShape('collaboration', { ...center, angle: 0 }),
    );
    expect(b.x - a.x).toBeCloseTo(c.x - d.x);
    expect(a.x).toBeGreaterThan(d.x);
    expect(a.y).toBe(b.y);
    expect(c.y).toBe(d.y);
  });

  it('draws an undefined interaction as none of the others', () => {
    const shape = interactionShape('undefined', { ...center, angle: 1 });
    expect(shape).toBe(interactionShape('undefined', { ...center, angle: 0 }));
    expect(shape).toMatch(/^M90 88H110A12 12/);
  });

  it('draws facilitating as a circle', () => {
    const shape = interactionShape('facilitating', { ...center, angle: 0 });
    expect(shape).toBe('M84 100A16 16 0 0 1 116 100A16 16 0 0 1 84 100Z');
  });

  it.each<[string, OrgTeamType, OrgTeamType]>([
    [
      'a stream-aligned team that a platform serves',
      'platform',
      'stream-aligned',
    ],
    [
      'a platform that a stream-aligned team serves',
      'stream-aligned',
      'platform',
    ],
    ['one of two stream-aligned teams', 'stream-aligned', 'stream-aligned'],
    ['one of two platforms', 'platform', 'platform'],
  ])('points the triangle towards %s', async (_, provider, consumer) => {
    const model = orgModelOf({
      teams: [
        { name: 'provider', type: provider },
        { name: 'consumer', type: consumer },
      ],
      interactions: [
        { mode: 'x-as-a-service', from: 'provider', to: ['consumer'] },
      ],
    });
    const { edges } = await buildMapScene(model, {
      filter: {},
      nodeBudget: 10,
      layout: elkLayout,
    });
    const [{ line, shape, shapeBox }] = edges;
    const [tip] = pathPoints(shape);
    const middle = {
      x: shapeBox.x + shapeBox.width / 2,
      y: shapeBox.y + shapeBox.height / 2,
    };
    // The line leads from the provider to the consumer, and maybe round corners.
    const points = pathPoints(line);
    const { angle } = nearestPlaceOnLine(points, middle);
    const pointing =
      (tip.x - middle.x) * Math.cos(angle) +
      (tip.y - middle.y) * Math.sin(angle);
    expect(pointing).toBeGreaterThan(0);
  });
});
