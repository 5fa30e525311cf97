import { Entity } from '@backstage/catalog-model';
import {
  INTERACTION_MODES,
  KUMIKI_API_VERSION,
  TEAM_TYPES,
} from '@kumiki/backstage-plugin-team-topology-common';
import fc from 'fast-check';

export const TODAY = '2024-12-01';

/** Around today, and on it. */
const DAYS = ['2024-11-29', '2024-11-30', TODAY, '2024-12-02', '2024-12-03'];
const ORIGINS = ['url:https://example.com/a', 'url:https://example.com/b'];
const NAMESPACES = ['default', 'other'];

const day = fc.constantFrom(...DAYS);
const maybe = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined, freq: 2 });
const mostly = <T>(value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined, freq: 6 });

/** A name with a number, in any of the ways in which it can be written; some are of nothing. */
const refTo = (kind: string, count: number) =>
  fc
    .tuple(
      fc.nat(count),
      fc.constantFrom('', 'default/', 'other/'),
      fc.boolean(),
    )
    .map(([at, namespace, isLong]) => {
      const prefix = isLong ? `${kind}:` : '';
      return `${prefix}${namespace}${kind[0]}${at}`;
    });

const group = refTo('group', 4);
const responsibility = refTo('responsibility', 3);
const capability = refTo('capability', 2);
const component = refTo('component', 3);
const user = refTo('user', 3);

function withoutUndefined(value: object): Entity['spec'] {
  return JSON.parse(JSON.stringify(value));
}

function anyEntity(
  kind: string,
  apiVersion: string,
  spec: (at: number) => fc.Arbitrary<object>,
) {
  return (name: string, at: number) =>
    fc
      .tuple(
        fc.constantFrom(...NAMESPACES),
        maybe(fc.constantFrom(...ORIGINS)),
        spec(at),
      )
      .map(
        ([namespace, origin, { annotations, relations, ...rest }]: [
          string,
          string | undefined,
          Pick<Entity, 'relations'> & Pick<Entity['metadata'], 'annotations'>,
        ]): Entity => ({
          apiVersion,
          kind,
          metadata: {
            name,
            namespace,
            annotations: {
              ...annotations,
              ...(origin && {
                'backstage.io/managed-by-origin-location': origin,
              }),
            },
          },
          spec: withoutUndefined(rest),
          ...(relations && { relations }),
        }),
      );
}

const BACKSTAGE = 'backstage.io/v1alpha1';

/** Relations as the catalog has them, sometimes; full refs of what may be there. */
const relations = (type: string, kind: string, count: number) =>
  maybe(
    fc.uniqueArray(
      fc
        .tuple(fc.constantFrom(...NAMESPACES), fc.nat(count))
        .map(([namespace, at]) => ({
          type,
          targetRef: `${kind}:${namespace}/${kind[0]}${at}`,
        })),
      { maxLength: 2, selector: ({ targetRef }) => targetRef },
    ),
  );

/** A parent has a lower number than its child, so that nothing goes round. */
const anyGroup = anyEntity('Group', BACKSTAGE, at =>
  fc.record({
    type: fc.constant('team'),
    parent:
      at === 0
        ? fc.constant(undefined)
        : maybe(fc.nat(at - 1).map(above => `g${above}`)),
    children: fc.subarray(
      [1, 2, 3, 4].filter(it => it > at).map(it => `g${it}`),
    ),
    members: maybe(fc.array(user, { maxLength: 3 })),
  }),
);

const anyUser = anyEntity('User', BACKSTAGE, () =>
  fc.record({
    memberOf: fc.array(group, { maxLength: 2 }),
    relations: relations('memberOf', 'group', 4),
  }),
);

const anyComponent = anyEntity('Component', BACKSTAGE, () =>
  fc.record({
    type: fc.constantFrom('service', 'library'),
    owner: group,
    dependsOn: fc.array(
      capability.filter(it => it.includes(':')),
      { maxLength: 2 },
    ),
    relations: relations('ownedBy', 'group', 4),
    annotations: maybe(
      fc.record({
        'kumiki.dev/golden-path-template': fc.constantFrom(
          ...['golden', 'other/golden', 'Template:default/Golden', ':::', ''],
        ),
        'kumiki.dev/golden-path-version': fc.constantFrom('', '1.2.0'),
      }),
    ),
  }),
);

const anyTeamApi = anyEntity('TeamApi', KUMIKI_API_VERSION, () =>
  fc.record({
    team: group,
    type: maybe(fc.constantFrom(...TEAM_TYPES)),
    mission: maybe(fc.constantFrom('Care.', ' ')),
    partOf: maybe(group),
    founded: maybe(day),
    does: fc.array(
      fc.record({ responsibility, primary: maybe(fc.boolean()) }),
      { maxLength: 3 },
    ),
    doesNot: fc.array(fc.record({ responsibility, handOffTo: maybe(group) }), {
      maxLength: 3,
    }),
    interim: fc.array(
      fc.record({ responsibility, since: day, reviewBy: maybe(day) }),
      { maxLength: 3 },
    ),
    contact: mostly(
      fc.record({
        channels: mostly(fc.constant([{ type: 'slack', name: '#x' }])),
        request: mostly(fc.constantFrom('ask', 'template:default/ask')),
        hours: maybe(fc.constant('always')),
        responseTarget: mostly(fc.constant('P1D')),
      }),
    ),
  }),
);

const anyInteraction = anyEntity('TeamInteraction', KUMIKI_API_VERSION, () =>
  fc.record({
    mode: fc.constantFrom(...INTERACTION_MODES),
    from: group,
    to: fc.array(group, { minLength: 1, maxLength: 3 }),
    since: day,
    until: maybe(day),
    reviewBy: maybe(day),
    ended: maybe(day),
  }),
);

const anyResponsibility = anyEntity('Responsibility', KUMIKI_API_VERSION, () =>
  fc.record({ parent: maybe(responsibility) }),
);

const anyCapability = anyEntity('Capability', KUMIKI_API_VERSION, () =>
  fc.record({
    owner: group,
    needs: fc.constant(['something']),
    verdict: fc.constantFrom('offered', 'planned', 'not-offered', 'retiring'),
    template: maybe(fc.constantFrom('make', 'template:default/make')),
    guide: mostly(
      fc.constantFrom('https://example.com/guide', 'c0', 'component:other/c1'),
    ),
    responseTarget: maybe(fc.constant('PT1H')),
    appliesTo: maybe(
      fc.constantFrom<object>(
        { 'spec.type': 'service' },
        { kind: 'Component', 'spec.type': 'library' },
        { kind: 'Component' },
        { kind: { $nonsense: true } },
      ),
    ),
  }),
);

const anyOptOut = anyEntity('OptOut', KUMIKI_API_VERSION, () =>
  fc.record({
    subject: component,
    capability,
    maintainedBy: group,
    since: day,
    reviewBy: day,
  }),
);

const some = (
  letter: string,
  count: number,
  make: (name: string, at: number) => fc.Arbitrary<Entity>,
) =>
  fc
    .tuple(
      ...Array.from({ length: count }, (_, at) =>
        maybe(make(`${letter}${at}`, at)),
      ),
    )
    .map(made => made.flatMap(entity => entity ?? []));

/** Small enough that everything is about everything else. */
export const anyOrganisation: fc.Arbitrary<Entity[]> = fc
  .tuple(
    some('g', 4, anyGroup),
    some('u', 3, anyUser),
    some('c', 3, anyComponent),
    some('t', 4, anyTeamApi),
    some('i', 3, anyInteraction),
    some('r', 3, anyResponsibility),
    some('c', 2, anyCapability),
    some('o', 3, anyOptOut),
  )
  .chain(parts => {
    const all = parts.flat();
    return fc.shuffledSubarray(all, { minLength: all.length });
  });
