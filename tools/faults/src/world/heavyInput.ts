import { Entity } from '@backstage/catalog-model';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';

export const DENSE_TEAMS = 120;
const LINES_PER_TEAM = 40;
const TITLE = 1_000_000;
/** How many light entities of each kind; every replica processes some. */
export const LIGHT = 12;

const numbers = (count: number) =>
  Array.from({ length: count }, (_, index) => index);
const list = `[${numbers(100).join(', ')}]`;
const nested = `${list}.all(a, ${list}.all(b, a + b >= 0))`;
const labels = (count: number) =>
  numbers(count).map(index => ({ [`metadata.labels.l${index}`]: 'x' }));

/** Scorecards that nobody would write, by what is too much in them. */
export const heavyScorecards: Record<string, object> = {
  'conditions of 300 checks': scorecard('conditions', {
    checks: checks(300, { appliesTo: { $all: labels(151) } }),
  }),
  '30,000 alternatives': scorecard('alternatives', {
    appliesTo: { $any: labels(30_000) },
  }),
  '105 kB of nested lists': scorecard('lists', {
    checks: checks(140, { rule: nested }),
  }),
  'as many nested lists as are allowed': scorecard('allowed-lists', {
    checks: checks(4, { rule: nested }),
  }),
  'as many conditions as are allowed': scorecard('allowed-conditions', {
    checks: checks(6, { appliesTo: { $any: labels(160) } }),
  }),
  'a predicate without end': scorecard('deep', {
    appliesTo: numbers(2_000).reduce<object>(inner => ({ $not: inner }), {
      kind: 'Component',
    }),
  }),
};

/** What the catalog is given of them. */
export function heavyScorecardEntities(): Entity[] {
  return Object.entries(heavyScorecards).flatMap(([what, entity]) =>
    // The catalog itself does not take this one.
    what === 'a predicate without end' ? [] : [entity as Entity],
  );
}

/** What makes maps heavy. */
export function denseTeams(): Entity[] {
  const teams = numbers(DENSE_TEAMS).map(index => `dense-${index}`);
  return [
    group('long-title', 'x'.repeat(TITLE)),
    ...teams.map(name => group(name, name)),
    ...teams.map((from, index) =>
      ours('TeamInteraction', `of-${from}`, {
        mode: 'x-as-a-service',
        from,
        to: numbers(LINES_PER_TEAM).map(
          more => teams[(index + more * 2 + 1) % DENSE_TEAMS],
        ),
        since: '2024-01-15',
      }),
    ),
  ];
}

/**
 * As many of the same kinds that are not heavy. A process that has worked for a
 * while has compiled the schema of each kind.
 */
export function lightEntities(): Entity[] {
  return numbers(LIGHT).flatMap(index => [
    group(`light-${index}`, `Light ${index}`),
    ours('TeamInteraction', `of-light-${index}`, {
      mode: 'x-as-a-service',
      from: `light-${index}`,
      to: [`light-${(index + 1) % LIGHT}`],
      since: '2024-01-15',
    }),
    scorecard(`light-${index}`, { appliesTo: { kind: 'Location' } }) as Entity,
  ]);
}

function checks(count: number, check: object) {
  return numbers(count).map(index => ({
    id: `check-${index}`,
    level: 'bronze',
    rule: 'facts.catalog.ownerResolves',
    ...check,
  }));
}

function scorecard(name: string, spec: object): object {
  return ours('Scorecard', name, {
    owner: 'team-0',
    lifecycle: 'active',
    appliesTo: { kind: 'Component' },
    levels: [{ id: 'bronze' }],
    checks: checks(1, {}),
    ...spec,
  });
}

function group(name: string, title: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { name, namespace: 'default', title },
    spec: { type: 'team', children: [], profile: { displayName: title } },
  };
}

function ours(kind: string, name: string, spec: object): Entity {
  return {
    apiVersion: KUMIKI_API_VERSION,
    kind,
    metadata: { name, namespace: 'default', title: name },
    spec: { ...spec },
  };
}
