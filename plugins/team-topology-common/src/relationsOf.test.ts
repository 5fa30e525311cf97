import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { INTERACTION_MODES, KUMIKI_API_VERSION } from './kinds/constants';
import { KumikiKind } from './kinds/entities';
import { KUMIKI_RELATION_PAIRS } from './kinds/relations';
import { relationsOf } from './relationsOf';

/** The relations as a reader would say them, sorted. */
function relationsAt(
  at: string,
  kind: KumikiKind,
  spec: JsonObject,
  metadata: Entity['metadata'] = { name: 'example' },
): string[] {
  const entity = { apiVersion: KUMIKI_API_VERSION, kind, metadata, spec };
  return relationsOf(kind, entity, { at })
    .map(
      ({ source, type, target }) =>
        `${stringifyEntityRef(source)} ${type} ${stringifyEntityRef(target)}`,
    )
    .sort();
}

const today = '2024-06-15';

describe('the relations of a TeamInteraction', () => {
  const interaction = {
    mode: 'x-as-a-service',
    from: 'sre',
    to: ['guardian', 'billing'],
    since: '2024-01-15',
  };
  const toParties = [
    'group:default/billing hasInteraction teaminteraction:default/example',
    'group:default/guardian hasInteraction teaminteraction:default/example',
    'group:default/sre hasInteraction teaminteraction:default/example',
    'teaminteraction:default/example interactionOf group:default/billing',
    'teaminteraction:default/example interactionOf group:default/guardian',
    'teaminteraction:default/example interactionOf group:default/sre',
  ];

  it.each([
    [
      'x-as-a-service',
      [
        'group:default/billing servedByTeam group:default/sre',
        'group:default/guardian servedByTeam group:default/sre',
        'group:default/sre servesTeam group:default/billing',
        'group:default/sre servesTeam group:default/guardian',
      ],
    ],
    [
      'collaboration',
      [
        'group:default/billing collaboratesWith group:default/sre',
        'group:default/guardian collaboratesWith group:default/sre',
        'group:default/sre collaboratesWith group:default/billing',
        'group:default/sre collaboratesWith group:default/guardian',
      ],
    ],
    [
      'facilitating',
      [
        'group:default/billing facilitatedBy group:default/sre',
        'group:default/guardian facilitatedBy group:default/sre',
        'group:default/sre facilitates group:default/billing',
        'group:default/sre facilitates group:default/guardian',
      ],
    ],
    [
      'undefined',
      [
        'group:default/billing worksWith group:default/sre',
        'group:default/guardian worksWith group:default/sre',
        'group:default/sre worksWith group:default/billing',
        'group:default/sre worksWith group:default/guardian',
      ],
    ],
  ])('in mode %s are between the teams too', (mode, betweenTeams) => {
    expect(
      relationsAt(today, 'TeamInteraction', { ...interaction, mode }),
    ).toEqual([...toParties, ...betweenTeams].sort());
  });

  it.each([
    ['planned', '2024-01-14', {}, false],
    ['on its first day', '2024-01-15', {}, true],
    ['active', today, { until: '2024-12-31' }, true],
    ['on the last day that is planned', today, { until: today }, true],
    ['overdue by its end', today, { until: '2024-06-14' }, true],
    ['overdue by its review', today, { reviewBy: '2024-03-01' }, true],
    ['on the day before it ends', today, { ended: '2024-06-16' }, true],
    ['on the day on which it ends', today, { ended: today }, false],
    ['ended', today, { until: '2024-12-31', ended: '2024-05-01' }, false],
  ])('while it is %s', (_, at, dates, inForce) => {
    const relations = relationsAt(at, 'TeamInteraction', {
      ...interaction,
      ...dates,
    });
    expect(relations).toEqual(expect.arrayContaining(toParties));
    expect(relations).toHaveLength(toParties.length + (inForce ? 4 : 0));
  });

  it('take refs without a namespace to be of its own', () => {
    const spec = { ...interaction, to: ['group:default/guardian'] };
    const metadata = { name: 'example', namespace: 'corporate' };
    expect(relationsAt(today, 'TeamInteraction', spec, metadata)).toContain(
      'group:corporate/sre servesTeam group:default/guardian',
    );
  });

  it('hold each once, however often a team is named', () => {
    const spec = { ...interaction, to: ['guardian', 'group:default/guardian'] };
    expect(relationsAt(today, 'TeamInteraction', spec)).toHaveLength(6);
  });
});

describe('the relations of a TeamApi', () => {
  const teamApi = {
    team: 'sre',
    partOf: 'product-platform',
    does: [{ responsibility: 'runtime-platform' }],
    doesNot: [{ responsibility: 'mail-and-dns', handOffTo: 'corporate-it' }],
  };
  const toItsTeam = [
    'group:default/sre hasTeamApi teamapi:default/example',
    'group:default/sre ownerOf teamapi:default/example',
    'teamapi:default/example ownedBy group:default/sre',
    'teamapi:default/example teamApiOf group:default/sre',
  ];

  it('say whose it is, where the team belongs and what it accepts', () => {
    expect(relationsAt(today, 'TeamApi', teamApi)).toEqual(
      [
        ...toItsTeam,
        'group:default/sre partOf group:default/product-platform',
        'group:default/product-platform hasPart group:default/sre',
        'group:default/sre responsibleFor responsibility:default/runtime-platform',
        'responsibility:default/runtime-platform responsibilityOf group:default/sre',
      ].sort(),
    );
  });

  it('say only whose it is until the team is founded', () => {
    const spec = { ...teamApi, founded: '2024-06-16' };
    expect(relationsAt(today, 'TeamApi', spec)).toEqual(toItsTeam);
    expect(relationsAt('2024-06-16', 'TeamApi', spec)).toHaveLength(8);
  });
});

describe('the relations of the other kinds', () => {
  it('put a Responsibility under its parent', () => {
    expect(relationsAt(today, 'Responsibility', { parent: 'it' })).toEqual([
      'responsibility:default/example partOf responsibility:default/it',
      'responsibility:default/it hasPart responsibility:default/example',
    ]);
    expect(relationsAt(today, 'Responsibility', {})).toEqual([]);
  });

  it('give a Capability its owner', () => {
    expect(relationsAt(today, 'Capability', { owner: 'sre' })).toEqual([
      'capability:default/example ownedBy group:default/sre',
      'group:default/sre ownerOf capability:default/example',
    ]);
  });

  it('join an OptOut to what leaves, what is left and who maintains it', () => {
    const spec = {
      subject: 'legacy-batch',
      capability: 'container-runtime',
      maintainedBy: 'billing',
    };
    expect(relationsAt(today, 'OptOut', spec)).toEqual([
      'capability:default/container-runtime optedOutBy optout:default/example',
      'component:default/legacy-batch hasOptOut optout:default/example',
      'group:default/billing ownerOf optout:default/example',
      'optout:default/example optOutOf component:default/legacy-batch',
      'optout:default/example optsOutFrom capability:default/container-runtime',
      'optout:default/example ownedBy group:default/billing',
    ]);
  });

  it('are none where the fields cannot be read', () => {
    const spec = { team: 5, partOf: null, does: 'all', parent: '' };
    expect(relationsAt(today, 'TeamApi', spec)).toEqual([]);
    expect(relationsAt(today, 'Responsibility', spec)).toEqual([]);
  });
});

describe('every relation', () => {
  it('has the opposite that the catalog graph is told of', () => {
    const pairs = [
      ...KUMIKI_RELATION_PAIRS,
      ['ownerOf', 'ownedBy'],
      ['partOf', 'hasPart'],
    ];
    const opposites = new Map(
      pairs.flatMap(([forward, backward]) => [
        [forward, backward],
        [backward, forward],
      ]),
    );
    const specs: [KumikiKind, JsonObject][] = [
      [
        'TeamApi',
        { team: 'a', partOf: 'b', does: [{ responsibility: 'dns' }] },
      ],
      ...INTERACTION_MODES.map((mode): [KumikiKind, JsonObject] => [
        'TeamInteraction',
        { mode, from: 'a', to: ['b'], since: '2024-01-15' },
      ]),
      ['OptOut', { subject: 'a', capability: 'b', maintainedBy: 'c' }],
      ['Capability', { owner: 'a' }],
      ['Responsibility', { parent: 'a' }],
    ];
    const seen = new Set<string>();
    for (const [kind, spec] of specs) {
      const relations = relationsAt(today, kind, spec);
      for (const relation of relations) {
        const [source, type, target] = relation.split(' ');
        expect(relations).toContain(
          `${target} ${opposites.get(type)} ${source}`,
        );
        seen.add(type);
      }
    }
    expect([...seen].sort()).toEqual([...opposites.keys()].sort());
  });
});
