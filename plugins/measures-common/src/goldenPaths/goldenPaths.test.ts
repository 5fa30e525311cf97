import fc from 'fast-check';
import { adoptionByDay } from './adoptionByDay';
import { survivalCurves } from './survivalCurve';

const DAY = 86_400;
const now = new Date('2026-11-30T00:00:00Z');
const deploymentsSince = '2026-01-01T00:00:00Z';

const at = (day: number) =>
  new Date(Date.parse('2026-11-01T00:00:00Z') + day * DAY * 1000).toISOString();

describe('survivalCurves', () => {
  it('keeps those that are not deployed as open', () => {
    const [curve] = survivalCurves(
      [
        { entity: 'a', generatedAt: at(0), firstDeployedAt: at(2) },
        { entity: 'b', generatedAt: at(0), firstDeployedAt: at(4) },
        { entity: 'c', generatedAt: at(0), removedAt: at(3) },
        { entity: 'd', generatedAt: at(0) },
        { entity: 'e' },
        { entity: 'f', generatedAt: '2025-01-01T00:00:00Z' },
      ],
      { now, deploymentsSince },
    );
    // 1 - 1/4, then of the two that are still watched one: 3/4 x 1/2.
    expect(curve).toEqual({
      n: 4,
      deployed: 2,
      open: 2,
      notKnown: 2,
      medianSeconds: 4 * DAY,
      steps: [
        { seconds: 2 * DAY, share: 0.75, atRisk: 4, deployed: 1 },
        { seconds: 4 * DAY, share: 0.375, atRisk: 2, deployed: 1 },
      ],
    });
  });

  it('knows nothing where nobody reports deployments', () => {
    const [curve] = survivalCurves([{ entity: 'a', generatedAt: at(0) }], {
      now,
    });
    expect(curve).toMatchObject({ n: 0, notKnown: 1, medianSeconds: null });
  });

  it('is the plain share where nothing is open', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1 }),
        days => {
          const [curve] = survivalCurves(
            days.map((day, index) => ({
              entity: `${index}`,
              version: '1',
              generatedAt: at(0),
              firstDeployedAt: at(day),
            })),
            { now, deploymentsSince },
          );
          for (const { seconds, share } of curve.steps) {
            const later = days.filter(day => day * DAY > seconds).length;
            expect(share).toBeCloseTo(later / days.length, 9);
          }
        },
      ),
    );
  });

  it('sorts versions as people count, and those without one last', () => {
    const curves = survivalCurves(
      [undefined, '10', '9'].map(version => ({
        entity: `${version}`,
        version,
        generatedAt: at(0),
      })),
      { now, deploymentsSince },
    );
    expect(curves.map(({ version }) => version)).toEqual([
      '9',
      '10',
      undefined,
    ]);
  });
});

describe('adoptionByDay', () => {
  it('has a point for each day on which a number changes', () => {
    const points = adoptionByDay(
      [
        { entity: 'a', version: '1', from: '2026-10-01', until: '2026-11-03' },
        { entity: 'a', version: '2', from: '2026-11-03' },
        { entity: 'b', version: '1', from: '2026-11-02' },
        { entity: 'c', from: '2026-11-05' },
        { entity: 'd', version: '1', from: '2026-12-05' },
        { entity: 'e', version: '1', from: '2026-09-05', until: '2026-10-01' },
      ],
      { from: '2026-11-01', to: '2026-11-30' },
    );
    expect(points).toEqual([
      { day: '2026-11-01', versions: { 1: 1 } },
      { day: '2026-11-02', versions: { 1: 2 } },
      { day: '2026-11-03', versions: { 1: 1, 2: 1 } },
      { day: '2026-11-05', versions: { '': 1, 1: 1, 2: 1 } },
    ]);
  });
});
