import fc from 'fast-check';
import { ChangeEvent, DeploymentEvent, IncidentEvent } from '../events/Events';

const START = Date.parse('2026-01-01T00:00:00.000Z');
const HOUR = 3_600_000;

/** Within 200 days, on a grid of six hours, so that equal times and distances occur. */
const time = fc
  .integer({ min: 0, max: 200 * 4 })
  .map(place => new Date(START + place * 6 * HOUR).toISOString());

const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined, freq: 2 });

const artifact = fc.constantFrom('app:1', 'app:2', 'app:3');
const commit = fc.integer({ min: 1, max: 40 }).map(it => `c${it}`);
const environment = fc.constantFrom(
  ...Array<string>(5).fill('production'),
  'staging',
);

const deployment = fc.record({
  at: time,
  environment,
  artifact: maybe(artifact),
  commit: maybe(commit),
  commitAt: maybe(time),
  startedBefore: maybe(fc.integer({ min: 0, max: 50 })),
  outcome: fc.constantFrom(
    'succeeded' as const,
    'succeeded' as const,
    'succeeded' as const,
    'failed' as const,
    'removed' as const,
  ),
  kind: fc.option(
    fc.constantFrom(
      'planned' as const,
      'planned' as const,
      'rework' as const,
      'rollback' as const,
    ),
    { nil: undefined },
  ),
  causedBy: fc.option(
    fc.constantFrom('i1', 'i2', 'd3', 'd5', 'app:1', 'missing'),
    { nil: undefined, freq: 3 },
  ),
});

const incident = fc.record({
  incident: fc.integer({ min: 1, max: 12 }).map(it => `i${it}`),
  phase: fc.constantFrom(
    'detected' as const,
    'reported' as const,
    'resolved' as const,
  ),
  at: time,
  environment: maybe(environment),
  deployment: maybe(fc.constantFrom('d1', 'd2', 'app:2', 'missing')),
});

const change = fc.record({
  change: fc.integer({ min: 1, max: 30 }),
  at: time,
  commit: maybe(commit),
  commitBefore: maybe(fc.integer({ min: -3, max: 300 })),
});

/** Events of one component: with gaps, some of them twice, in any order. */
export const anyEvents = fc
  .tuple(
    fc.oneof(
      fc.array(deployment, { minLength: 40, maxLength: 90, size: 'max' }),
      fc.array(deployment, { maxLength: 60, size: 'max' }),
    ),
    fc.oneof(
      fc.array(incident, { minLength: 10, maxLength: 40, size: 'max' }),
      fc.array(incident, { maxLength: 40 }),
    ),
    fc.uniqueArray(change, { maxLength: 30, selector: it => it.change }),
  )
  .map(([deployments, incidents, changes]) => [
    ...deployments.map(
      ({ startedBefore, ...fields }, index): DeploymentEvent => ({
        type: 'deployment',
        source: 'ci',
        id: `d${index}`,
        entity: 'component:default/app',
        ...fields,
        ...(startedBefore !== undefined && {
          startedAt: hoursBefore(fields.at, startedBefore),
        }),
      }),
    ),
    ...incidents.map(
      (fields, index): IncidentEvent => ({
        type: 'incident',
        source: 'pager',
        id: `e${index}`,
        entity: 'component:default/app',
        ...fields,
      }),
    ),
    ...changes.map(
      ({ commitBefore, change: id, ...fields }): ChangeEvent => ({
        type: 'change',
        source: 'git',
        id: `m${id}`,
        change: `${id}`,
        entity: 'component:default/app',
        ...fields,
        ...(commitBefore !== undefined && {
          commitAt: hoursBefore(fields.at, commitBefore),
        }),
      }),
    ),
  ])
  .chain(events =>
    fc.tuple(fc.subarray(events), fc.constant(events)).chain(([twice, all]) =>
      fc.shuffledSubarray([...all, ...twice], {
        minLength: all.length + twice.length,
      }),
    ),
  );

/** What is asked, over a span inside or at the edges of the events. */
export const anyQuestion = fc
  .record({
    fromDay: fc.constantFrom(0, 0, 1, 20, 60, 190),
    days: fc.constantFrom(6, 7, 60, 100, 150, 201, 201),
    linkWithinMs: fc.constantFrom(0, 6 * HOUR, 24 * HOUR, 7 * 24 * HOUR),
    connected: fc.record({
      deployments: fc.option(time, { nil: undefined }),
      incidents: fc.option(time, { nil: undefined }),
      changes: maybe(time),
    }),
    early: fc.constantFrom(true, true, true, true, false),
  })
  .map(({ fromDay, days, linkWithinMs, connected, early }) => ({
    question: {
      span: {
        from: new Date(START + fromDay * 24 * HOUR).toISOString(),
        to: new Date(START + (fromDay + days) * 24 * HOUR).toISOString(),
      },
      environment: 'production',
      linkWithinMs,
    },
    // Mostly, the sources were there before the span.
    connected: early
      ? {
          deployments: new Date(START).toISOString(),
          incidents: new Date(START).toISOString(),
        }
      : connected,
  }));

function hoursBefore(at: string, hours: number): string {
  return new Date(Date.parse(at) - hours * HOUR).toISOString();
}
