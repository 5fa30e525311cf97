import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  capability,
  component,
  group,
  inNamespace,
  interaction,
  optOut,
  related,
  responsibility,
  teamApi,
  user,
} from './__testUtils__/builders';
import { withhold } from './withhold';

const hiddenRefs = new Set([
  'group:default/secret',
  'responsibility:default/secret',
  'capability:default/secret',
  'component:default/secret',
  'user:default/secret',
  'api:default/secret',
  'system:default/secret',
  'template:default/secret',
]);

const seen = (...entities: Entity[]) => withhold(entities, hiddenRefs);

const specSeen = (entity: Entity) => seen(entity)[0]?.spec;

describe('withhold', () => {
  it.each<[string, Entity]>([
    ['a TeamApi of a hidden team', teamApi('Secret')],
    [
      'an interaction that a hidden team provides',
      interaction('a', { from: 'group:secret' }),
    ],
    [
      'an interaction with a hidden team among others',
      interaction('a', { to: ['billing', 'default/SECRET'] }),
    ],
    ['an opt-out of a hidden component', optOut('a', { subject: 'secret' })],
    [
      'an opt-out from a hidden capability',
      optOut('a', { capability: 'secret' }),
    ],
    [
      'an opt-out that a hidden team maintains',
      optOut('a', { maintainedBy: 'secret' }),
    ],
    ['what is hidden itself', group('secret')],
  ])('takes out %s', (_, entity) => {
    expect(seen(entity, group('sre'))).toStrictEqual([group('sre')]);
  });

  it('takes the hidden refs out of what a team says', () => {
    expect(
      specSeen(
        teamApi('sre', {
          mission: 'Run it.',
          partOf: 'secret',
          does: [{ responsibility: 'secret' }, { responsibility: 'mail' }],
          doesNot: [
            { responsibility: 'dns', handOffTo: 'secret', reason: 'No.' },
            { responsibility: 'secret', handOffTo: 'it' },
          ],
          interim: [
            {
              responsibility: 'accounts',
              rightfulOwner: 'secret',
              since: '2024-01-01',
            },
            { responsibility: 'secret', since: '2024-01-01' },
          ],
        }),
      ),
    ).toStrictEqual({
      team: 'sre',
      mission: 'Run it.',
      does: [{ responsibility: 'mail' }],
      doesNot: [{ responsibility: 'dns', reason: 'No.' }],
      interim: [{ responsibility: 'accounts', since: '2024-01-01' }],
    });
  });

  it.each<[string, Entity, JsonObject]>([
    [
      'the capability and the people of an interaction',
      interaction('a', {
        capability: 'secret',
        people: [{ user: 'secret' }, { user: 'tanaka' }],
      }),
      {
        mode: 'x-as-a-service',
        from: 'sre',
        to: ['billing'],
        since: '2024-01-15',
        people: [{ user: 'tanaka' }],
      },
    ],
    [
      'the wider responsibility',
      responsibility('a', { parent: 'secret', area: 'corporate' }),
      { area: 'corporate' },
    ],
    [
      'the owner of a capability and what to use instead',
      capability('a', { owner: 'secret', instead: 'secret' }),
      {
        needs: ['run a web service'],
        verdict: 'offered',
        access: 'self-service',
      },
    ],
    [
      'what a component belongs to and depends on',
      component('a', {
        type: 'service',
        owner: 'secret',
        dependsOn: ['capability:secret', 'component:secret', 'resource:db'],
        dependencyOf: ['component:b', 'component:secret'],
        providesApis: ['secret', 'b'],
        consumesApis: ['b', 'secret'],
        subcomponentOf: 'secret',
        system: 'secret',
      }),
      {
        type: 'service',
        dependsOn: ['resource:db'],
        dependencyOf: ['component:b'],
        providesApis: ['b'],
        consumesApis: ['b'],
      },
    ],
    [
      'the groups around a group and the people in it',
      group('a', {
        parent: 'secret',
        children: ['b', 'secret'],
        members: ['secret', 'aoki'],
      }),
      { type: 'team', children: ['b'], members: ['aoki'] },
    ],
    ['the groups of a user', user('a', 'secret', 'b'), { memberOf: ['b'] }],
  ])('takes out %s and leaves the rest', (_, entity, expected) => {
    expect(specSeen(entity)).toStrictEqual(expected);
  });

  it('takes out relations to what is hidden', () => {
    const relation = { type: 'ownedBy', targetRef: 'group:default/sre' };

    expect(
      seen(
        related(component('a'), [
          relation,
          { type: 'dependsOn', targetRef: 'component:default/secret' },
        ]),
      )[0].relations,
    ).toStrictEqual([relation]);
  });

  it('takes a hidden template, guide and condition out of a capability', () => {
    const reason = 'No.';
    expect(
      specSeen(
        capability('a', {
          reason,
          template: 'secret',
          guide: 'component:secret',
          appliesTo: {
            $all: [
              { kind: 'Component' },
              { 'relations.ownedBy': 'Group:Secret' },
            ],
          },
        }),
      ),
    ).toStrictEqual(capability('a', { reason }).spec);
  });

  it.each(['system', 'api', 'resource', 'domain', 'location', 'robot'])(
    'takes out a hidden %s as it does what the model is made of',
    kind => {
      const ref = `${kind}:default/secret`;
      const given = capability('a', {
        guide: ref,
        template: ref,
        appliesTo: { 'spec.system': ref },
      });

      expect(withhold([given], new Set([ref]))).toStrictEqual([
        capability('a'),
      ]);
    },
  );

  it('takes out of a scorecard whom and what it names', () => {
    const scorecard = (
      owner: JsonObject,
      appliesTo: JsonObject,
      capabilityRef: JsonObject,
    ) => ({
      apiVersion: 'kumiki.dev/v1alpha1',
      kind: 'Scorecard',
      metadata: { name: 'a' },
      spec: {
        ...owner,
        ...appliesTo,
        checks: [
          { id: 'b', rule: 'facts.a.b', ...capabilityRef },
          { id: 'c', rule: 'facts.a.b', ...appliesTo },
        ],
      },
    });
    expect(
      seen(
        scorecard(
          { owner: 'secret' },
          { appliesTo: { 'relations.partOf': 'system:default/secret' } },
          { capability: 'secret' },
        ),
      ),
    ).toStrictEqual([scorecard({}, {}, {})]);
  });

  it('leaves templates and guides that are seen, or that are URLs', () => {
    const entities = [
      capability('a', { template: 'ask', guide: 'https://a.example/secret' }),
      teamApi('sre', { contact: { request: 'https://a.example/secret' } }),
      capability('b', { appliesTo: { 'metadata.name': 'secret' } }),
    ];
    expect(seen(...entities)).toStrictEqual(entities);
  });

  it('takes out how to ask where the form is hidden, and leaves the rest', () => {
    expect(
      specSeen(
        teamApi('sre', {
          contact: { request: 'template:default/secret', hours: 'always' },
        }),
      ),
    ).toStrictEqual({ team: 'sre', contact: { hours: 'always' } });
  });

  it('goes by the namespace', () => {
    const elsewhere = inNamespace('tokyo', teamApi('secret'));

    expect(seen(elsewhere)).toStrictEqual([elsewhere]);
  });

  it('changes nothing of what it was given and copies no more than it must', () => {
    const untouched = teamApi('sre', { partOf: 'platform' });
    const touched = teamApi('billing', { partOf: 'secret', mission: 'Bill.' });
    const before = structuredClone(touched);

    const [first, second] = seen(untouched, touched);

    expect(touched).toEqual(before);
    expect(first).toBe(untouched);
    expect(second).not.toBe(touched);
    expect(second.metadata).toBe(touched.metadata);
  });

  it('gives everything where nothing is hidden', () => {
    const entities = [teamApi('sre'), interaction('a')];

    expect(withhold(entities, new Set())).toStrictEqual(entities);
  });
});
