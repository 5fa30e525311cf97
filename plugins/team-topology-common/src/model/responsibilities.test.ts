import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { group, responsibility, teamApi } from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';

const does = (name: string, primary?: boolean): JsonObject => ({
  does: [{ responsibility: name, ...(primary && { primary }) }],
});

const doesNot = (name: string): JsonObject => ({
  doesNot: [{ responsibility: name }],
});

const interim = (name: string, since = '2024-01-01'): JsonObject => ({
  interim: [{ responsibility: name, since }],
});

function holdings(entities: Entity[], at = '2024-06-01') {
  const groups = ['a', 'b', 'c'].map(name => group(name));
  const { responsibilities } = buildOrgModel([...groups, ...entities], { at });
  return Object.fromEntries(
    responsibilities.map(({ ref, state, stateFrom, owner }) => [
      ref.replace('responsibility:default/', ''),
      [state, stateFrom, ...(owner ? [owner.replace(/.*\//, '')] : [])],
    ]),
  );
}

describe('a responsibility', () => {
  const mail = responsibility('mail');

  it.each<[string, Entity[], string[]]>([
    ['nobody names', [], ['dropped', 'nothing']],
    [
      'one team accepts',
      [teamApi('a', does('mail'))],
      ['owned', 'declaration', 'a'],
    ],
    [
      'one of several acceptors is primary',
      [
        teamApi('a', does('mail')),
        teamApi('b', does('mail', true)),
        teamApi('c', does('mail')),
      ],
      ['owned', 'declaration', 'b'],
    ],
    [
      'several accept and none is primary',
      [teamApi('a', does('mail')), teamApi('b', does('mail'))],
      ['contested', 'declaration'],
    ],
    [
      'several accept and two are primary',
      [teamApi('a', does('mail', true)), teamApi('b', does('mail', true))],
      ['contested', 'declaration'],
    ],
    [
      'somebody holds for the time being',
      [teamApi('a', interim('mail'))],
      ['interim', 'declaration'],
    ],
    [
      'one accepts while another still holds it',
      [teamApi('a', does('mail')), teamApi('b', interim('mail'))],
      ['owned', 'declaration', 'a'],
    ],
    [
      'teams only decline',
      [teamApi('a', doesNot('mail')), teamApi('b', doesNot('mail'))],
      ['dropped', 'declaration'],
    ],
    [
      'one declines and one holds for the time being',
      [teamApi('a', doesNot('mail')), teamApi('b', interim('mail'))],
      ['interim', 'declaration'],
    ],
    [
      'one team accepts and declines',
      [teamApi('a', { ...does('mail'), ...doesNot('mail') })],
      ['owned', 'declaration', 'a'],
    ],
    [
      'a team accepts that is not in the catalog',
      [teamApi('ghost', does('mail'))],
      ['orphaned', 'declaration'],
    ],
    [
      'a team holds that is not in the catalog, while another declines',
      [teamApi('ghost', interim('mail')), teamApi('a', doesNot('mail'))],
      ['orphaned', 'declaration'],
    ],
    [
      'a team holds later that is not in the catalog',
      [teamApi('ghost', interim('mail', '2024-06-02'))],
      ['dropped', 'nothing'],
    ],
    [
      'a team accepts that is there, and one that is not',
      [teamApi('ghost', does('mail')), teamApi('a', does('mail'))],
      ['owned', 'declaration', 'a'],
    ],
    [
      'a team accepts that is founded later',
      [teamApi('a', { ...does('mail'), founded: '2024-06-02' })],
      ['dropped', 'nothing'],
    ],
    [
      'somebody takes on later for the time being',
      [teamApi('a', interim('mail', '2024-06-02'))],
      ['dropped', 'nothing'],
    ],
  ])('that %s', (_, teamApis, expected) => {
    expect(holdings([mail, ...teamApis])).toStrictEqual({ mail: expected });
  });

  it('lists who accepts, declines and holds it, sorted', () => {
    const entities = [
      ...['a', 'b', 'c'].map(name => group(name)),
      { ...mail, metadata: { name: 'mail', title: 'Mail', description: '@' } },
      teamApi('c', does('mail')),
      teamApi('b', { ...interim('mail'), ...doesNot('mail') }),
      teamApi('a', does('mail')),
    ];

    expect(
      buildOrgModel(entities, { at: '2024-06-01' }).responsibilities,
    ).toStrictEqual([
      {
        ref: 'responsibility:default/mail',
        title: 'Mail',
        description: '@',
        children: [],
        state: 'contested',
        stateFrom: 'declaration',
        acceptedBy: ['group:default/a', 'group:default/c'],
        declinedBy: ['group:default/b'],
        interimBy: ['group:default/b'],
      },
    ]);
  });
});

describe('a responsibility within another', () => {
  const tree = [
    responsibility('infra', { area: 'corporate' }),
    responsibility('network', { parent: 'infra' }),
    responsibility('dns', { parent: 'network' }),
    responsibility('mail', { parent: 'infra' }),
  ];

  it('has the state of the nearest ancestor with a declaration', () => {
    expect(
      holdings([
        ...tree,
        teamApi('a', does('infra')),
        teamApi('b', doesNot('network')),
      ]),
    ).toStrictEqual({
      infra: ['owned', 'declaration', 'a'],
      network: ['dropped', 'declaration'],
      dns: ['dropped', 'ancestor'],
      mail: ['owned', 'ancestor', 'a'],
    });
  });

  it('goes by its own declaration first', () => {
    expect(
      holdings([
        ...tree,
        teamApi('a', does('infra')),
        teamApi('b', interim('dns')),
      ]),
    ).toMatchObject({
      network: ['owned', 'ancestor', 'a'],
      dns: ['interim', 'declaration'],
    });
  });

  it('gives its state to a parent without a declaration, the worst first', () => {
    expect(holdings([...tree, teamApi('a', does('mail'))])).toStrictEqual({
      infra: ['dropped', 'children'],
      network: ['dropped', 'children'],
      dns: ['dropped', 'nothing'],
      mail: ['owned', 'declaration', 'a'],
    });
    expect(
      holdings([
        ...tree,
        teamApi('a', does('mail')),
        teamApi('b', interim('dns')),
      ]),
    ).toMatchObject({
      infra: ['interim', 'children'],
      network: ['interim', 'children'],
    });
    expect(
      holdings([
        ...tree,
        teamApi('a', { does: [...both('mail', 'mail')] }),
        teamApi('b', does('mail')),
        teamApi('c', interim('dns')),
      ]).infra,
    ).toStrictEqual(['contested', 'children']);
  });

  it('makes a parent owned where all parts are, with an owner only if it is one', () => {
    expect(
      holdings([...tree, teamApi('a', { does: both('mail', 'dns') })]).infra,
    ).toStrictEqual(['owned', 'children', 'a']);
    expect(
      holdings([...tree, teamApi('a', does('mail')), teamApi('b', does('dns'))])
        .infra,
    ).toStrictEqual(['owned', 'children']);
  });

  it('is listed by its parent', () => {
    const { responsibilities } = buildOrgModel(tree, { at: '2024-06-01' });

    expect(
      responsibilities.map(({ title, parent, children, area }) => ({
        title,
        parent: parent?.replace(/.*\//, ''),
        children: children.map(ref => ref.replace(/.*\//, '')),
        area,
      })),
    ).toEqual([
      { title: 'dns', parent: 'network', children: [] },
      { title: 'infra', children: ['mail', 'network'], area: 'corporate' },
      { title: 'mail', parent: 'infra', children: [] },
      { title: 'network', parent: 'infra', children: ['dns'] },
    ]);
  });

  it('stands alone where the parent is not in the catalog', () => {
    const [mail] = buildOrgModel([responsibility('mail', { parent: 'gone' })], {
      at: '2024-06-01',
    }).responsibilities;

    expect(mail).not.toHaveProperty('parent');
  });

  it('stands alone where it is its own ancestor; what hangs below stays there', () => {
    const entities = [
      responsibility('x', { parent: 'y' }),
      responsibility('y', { parent: 'z' }),
      responsibility('z', { parent: 'x' }),
      responsibility('below', { parent: 'y' }),
      responsibility('self', { parent: 'self' }),
      teamApi('a', does('y')),
    ];

    expect(holdings(entities)).toStrictEqual({
      below: ['owned', 'ancestor', 'a'],
      self: ['dropped', 'nothing'],
      x: ['dropped', 'nothing'],
      y: ['owned', 'declaration', 'a'],
      z: ['dropped', 'nothing'],
    });
  });

  it('may be 10,000 levels deep', () => {
    const deep = Array.from({ length: 10_000 }, (_, level) =>
      responsibility(`level-${level}`, {
        ...(level > 0 && { parent: `level-${level - 1}` }),
      }),
    );

    const last = 'level-9999';
    expect(
      holdings([...deep, teamApi('a', does('level-0'))])[last],
    ).toStrictEqual(['owned', 'ancestor', 'a']);
    expect(
      holdings([...deep, teamApi('a', does(last))])['level-0'],
    ).toStrictEqual(['owned', 'children', 'a']);
  });
});

function both(...names: string[]) {
  return names.map(name => ({ responsibility: name }));
}
