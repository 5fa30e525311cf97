import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import {
  capability,
  component,
  from,
  group,
  inNamespace,
  interaction,
  optOut,
  responsibility,
  teamApi,
  user,
} from '../__testUtils__/builders';
import { buildOrgModel } from '../buildOrgModel';

/** Everything that the entities of the builders name. */
const sound = [
  group('sre'),
  group('billing'),
  user('tanaka'),
  capability('container-runtime'),
  component('legacy-batch', { owner: 'billing' }),
  responsibility('mail'),
];

const findingsOf = (entities: Entity[], at = '2024-06-01') =>
  buildOrgModel([...sound, ...entities], { at }).findings;

function summaryOf(entities: Entity[]) {
  return findingsOf(entities).map(({ rule, entity, field, value }) =>
    [rule, entity.replace('default/', ''), field, value].join(' | '),
  );
}

describe('findings', () => {
  it('survives a team that cannot be written as text', () => {
    const team = { toString: null };
    expect(findingsOf([teamApi('sre'), teamApi('odd', { team })])).toEqual([]);
  });

  it('has nothing to say about sound data', () => {
    expect(
      findingsOf([
        teamApi('sre', {
          partOf: 'billing',
          does: [{ responsibility: 'mail' }],
          interim: [
            {
              responsibility: 'mail',
              rightfulOwner: 'nobody yet',
              since: '2024-01-01',
            },
          ],
        }),
        interaction('runtime', {
          capability: 'container-runtime',
          people: [{ user: 'tanaka' }],
        }),
        responsibility('spam', { parent: 'mail' }),
        capability('cron', { instead: 'container-runtime' }),
        optOut('batch'),
        component('web', {
          owner: 'ghost',
          dependsOn: ['capability:container-runtime', 'resource:ghost'],
        }),
      ]),
    ).toStrictEqual([]);
  });

  it.each<[string, Entity, string]>([
    [
      'the team of a TeamApi',
      teamApi('ghost'),
      'unknown-team | teamapi:ghost | spec.team | ghost',
    ],
    [
      'a grouping',
      teamApi('sre', { partOf: 'group:ghost' }),
      'unknown-team | teamapi:sre | spec.partOf | group:ghost',
    ],
    [
      'a team to go to',
      teamApi('sre', {
        doesNot: [
          { responsibility: 'mail' },
          { responsibility: 'mail', handOffTo: 'ghost' },
        ],
      }),
      'unknown-team | teamapi:sre | spec.doesNot[1].handOffTo | ghost',
    ],
    [
      'a rightful owner',
      teamApi('sre', {
        interim: [{ responsibility: 'mail', rightfulOwner: 'ghost' }],
      }),
      'unknown-team | teamapi:sre | spec.interim[0].rightfulOwner | ghost',
    ],
    [
      'what a team accepts',
      teamApi('sre', { does: [{ responsibility: 'ghost' }] }),
      'unknown-responsibility | teamapi:sre | spec.does[0].responsibility | ghost',
    ],
    [
      'what a team declines',
      teamApi('sre', { doesNot: [{ responsibility: 'ghost' }] }),
      'unknown-responsibility | teamapi:sre | spec.doesNot[0].responsibility | ghost',
    ],
    [
      'what a team holds for the time being',
      teamApi('sre', { interim: [{ responsibility: 'ghost' }] }),
      'unknown-responsibility | teamapi:sre | spec.interim[0].responsibility | ghost',
    ],
    [
      'the provider of an interaction',
      interaction('runtime', { from: 'ghost' }),
      'unknown-team | teaminteraction:runtime | spec.from | ghost',
    ],
    [
      'the consumer of an interaction',
      interaction('runtime', { to: ['billing', 'ghost'] }),
      'unknown-team | teaminteraction:runtime | spec.to[1] | ghost',
    ],
    [
      'a user in the place of a team',
      interaction('runtime', { to: ['user:tanaka'] }),
      'unknown-team | teaminteraction:runtime | spec.to[0] | user:tanaka',
    ],
    [
      'something that is no ref',
      interaction('runtime', { to: ['billing', 'group:/'] }),
      'unknown-team | teaminteraction:runtime | spec.to[1] | group:/',
    ],
    [
      'the capability of an interaction',
      interaction('runtime', { capability: 'ghost' }),
      'unknown-capability | teaminteraction:runtime | spec.capability | ghost',
    ],
    [
      'an embedded person',
      interaction('runtime', { people: [{ user: 'ghost' }] }),
      'unknown-user | teaminteraction:runtime | spec.people[0].user | ghost',
    ],
    [
      'the wider responsibility',
      responsibility('dns', { parent: 'ghost' }),
      'unknown-responsibility | responsibility:dns | spec.parent | ghost',
    ],
    [
      'the owner of a capability',
      capability('cron', { owner: 'ghost' }),
      'unknown-team | capability:cron | spec.owner | ghost',
    ],
    [
      'what to use instead',
      capability('cron', { instead: 'ghost' }),
      'unknown-capability | capability:cron | spec.instead | ghost',
    ],
    [
      'what opts out',
      optOut('batch', { subject: 'ghost' }),
      'unknown-component | optout:batch | spec.subject | ghost',
    ],
    [
      'what is opted out of',
      optOut('batch', { capability: 'ghost' }),
      'unknown-capability | optout:batch | spec.capability | ghost',
    ],
    [
      'who maintains an opt-out',
      optOut('batch', { maintainedBy: 'ghost' }),
      'unknown-team | optout:batch | spec.maintainedBy | ghost',
    ],
    [
      'what a component uses',
      component('web', {
        dependsOn: ['component:ghost', 'capability:default/ghost'],
      }),
      'unknown-capability | component:web | spec.dependsOn[1] | capability:default/ghost',
    ],
  ])('reports %s that the catalog does not know', (_, entity, expected) => {
    expect(summaryOf([entity])).toStrictEqual([expected]);
  });

  it('reports it in the namespace of the entity', () => {
    expect(
      summaryOf([inNamespace('tokyo', interaction('runtime'))]),
    ).toStrictEqual([
      'unknown-team | teaminteraction:tokyo/runtime | spec.from | sre',
      'unknown-team | teaminteraction:tokyo/runtime | spec.to[0] | billing',
    ]);
  });

  it('reports an interaction that nothing can be drawn of, too', () => {
    expect(
      summaryOf([interaction('broken', { mode: null, from: 'ghost' })]),
    ).toStrictEqual([
      'unknown-team | teaminteraction:broken | spec.from | ghost',
    ]);
  });

  it('says nothing of a team that is founded later', () => {
    expect(
      findingsOf(
        [teamApi('billing', { founded: '2030-01-01' }), interaction('later')],
        '2024-06-01',
      ),
    ).toStrictEqual([]);
  });

  const named = (name: string, spec: JsonObject = {}) => ({
    ...teamApi('sre', spec),
    metadata: { name },
  });

  it('reports every TeamApi of a team where none of several counts', () => {
    expect(summaryOf([named('c'), named('a'), named('b')])).toStrictEqual([
      'contested-team-api | teamapi:a | spec.team | sre',
      'contested-team-api | teamapi:b | spec.team | sre',
      'contested-team-api | teamapi:c | spec.team | sre',
    ]);
    expect(findingsOf([named('a'), named('b')])[0]).toMatchObject({
      others: ['teamapi:default/b'],
      message: expect.stringContaining('none counts'),
    });
  });

  it('reports those that are not from where the team is, whatever they are called', () => {
    const entities = [
      from('directory', group('payments')),
      from('directory', {
        ...teamApi('payments'),
        metadata: { name: 'zzz-legitimate' },
      }),
      from('elsewhere', {
        ...teamApi('payments'),
        metadata: { name: 'aaa-first' },
      }),
    ];
    expect(summaryOf(entities)).toStrictEqual([
      'second-team-api | teamapi:aaa-first | spec.team | payments',
    ]);
    expect(findingsOf(entities)[0].others).toEqual([
      'teamapi:default/zzz-legitimate',
    ]);
  });

  it('reports an opt-out that nobody has said who may', () => {
    const optOutBy = (location: string) =>
      summaryOf([
        from('shop', component('cart', { owner: 'sre' })),
        from(location, optOut('cart', { subject: 'cart' })),
      ]);
    expect(optOutBy('elsewhere')).toStrictEqual([
      'unconfirmed-opt-out | optout:cart | spec.maintainedBy | billing',
    ]);
    expect(optOutBy('shop')).toStrictEqual([]);
  });

  it('reports a change that the catalog refuses', () => {
    const refused = {
      ...interaction('runtime'),
      status: {
        items: [
          { type: 'other', level: 'warning', message: 'Slow' },
          {
            type: 'backstage.io/catalog-processing',
            level: 'error',
            message: `InputError: spec.mode is "SKUs-as-a-Service"${'!'.repeat(
              1_000,
            )}`,
          },
        ],
      },
    };
    const [found, ...others] = findingsOf([refused]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      rule: 'refused-change',
      entity: 'teaminteraction:default/runtime',
      field: 'status',
      value: expect.stringContaining('SKUs-as-a-Service'),
    });
    expect(found.value).toHaveLength(300);
  });

  it.each([
    ['of another namespace', 'phoenix', 'group:tokyo/phoenix'],
    ['with a slip in it', 'bililng', 'group:default/billing'],
    ['like nothing that there is', 'xxxxxxxx', undefined],
  ])('suggests what was meant by a name %s', (_, to, suggestion) => {
    const [found] = findingsOf([
      inNamespace('tokyo', group('phoenix')),
      interaction('runtime', { to: [to] }),
    ]);
    expect(found.suggestion).toBe(suggestion);
    expect(found.message.endsWith(`Did you mean ${suggestion}?`)).toBe(
      suggestion !== undefined,
    );
  });

  it('suggests nothing for the next thousand of them', () => {
    const groups = Array.from({ length: 1_000 }, (_, at) =>
      group(`squad-${at}-x`),
    );
    const to = groups.map(({ metadata }) => `${metadata.name}y`);
    const found = findingsOf([...groups, interaction('runtime', { to })]);
    expect(found).toHaveLength(1_000);
    // 50,000 comparisons with 1,002 groups each time.
    expect(found.filter(({ suggestion }) => suggestion)).toHaveLength(49);
  });

  it('reports each member of a circle of responsibilities', () => {
    expect(
      summaryOf([
        responsibility('x', { parent: 'Y' }),
        responsibility('y', { parent: 'default/x' }),
        responsibility('below', { parent: 'x' }),
      ]),
    ).toStrictEqual([
      'responsibility-cycle | responsibility:x | spec.parent | Y',
      'responsibility-cycle | responsibility:y | spec.parent | default/x',
    ]);
  });

  it('reports what a team both accepts and declines', () => {
    expect(
      summaryOf([
        teamApi('sre', {
          does: [{ responsibility: 'mail' }],
          doesNot: [{ responsibility: 'responsibility:default/Mail' }],
        }),
      ]),
    ).toStrictEqual([
      'accepts-and-declines | teamapi:sre | spec.doesNot[0].responsibility | responsibility:default/Mail',
    ]);
  });

  it('reports a team that sends people to itself', () => {
    expect(
      summaryOf([
        teamApi('sre', {
          doesNot: [{ responsibility: 'mail', handOffTo: 'Group:SRE' }],
        }),
      ]),
    ).toStrictEqual([
      'hand-off-to-itself | teamapi:sre | spec.doesNot[0].handOffTo | Group:SRE',
    ]);
  });

  it('comes in the order of entities and of fields, ten after nine', () => {
    const to = Array.from({ length: 12 }, (_, at) => `ghost-${at}`);

    expect(
      findingsOf([
        interaction('b', { to }),
        interaction('a', { from: 'ghost' }),
      ]).map(({ field }) => field),
    ).toStrictEqual(['spec.from', ...to.map((_, at) => `spec.to[${at}]`)]);
  });

  it('says what is wrong and what to do about it', () => {
    const [{ message }] = findingsOf([
      interaction('runtime', { to: ['gost'] }),
    ]);

    expect(message).toBe(
      'spec.to[0] names the team "gost", but the catalog has no such group. Correct the ref or add the group.',
    );
  });
});
