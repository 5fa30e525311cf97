import { Entity } from '@backstage/catalog-model';
import { group, related, teamApi, user } from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';

function containment(entities: Entity[]) {
  const { teams, groupings } = buildOrgModel(entities, { at: '2024-06-01' });
  return {
    teams: teams.map(({ ref, partOf }) => [nameOf(ref), nameOf(partOf)]),
    groupings: groupings.map(grouping => [
      nameOf(grouping.ref),
      grouping.teams.map(nameOf),
    ]),
  };
}

function nameOf(ref?: string) {
  return ref?.replace('group:default/', '');
}

describe('groupings', () => {
  it('needs no team to be described', () => {
    expect(
      containment([group('company'), group('sre', { parent: 'company' })]),
    ).toStrictEqual({
      teams: [['sre', 'company']],
      groupings: [['company', ['sre']]],
    });
  });

  it('is what a TeamApi names in partOf', () => {
    expect(
      containment([
        group('platform'),
        user('aoki', 'platform'),
        group('sre'),
        teamApi('sre', { partOf: 'platform' }),
      ]),
    ).toStrictEqual({
      teams: [['sre', 'platform']],
      groupings: [['platform', ['sre']]],
    });
  });

  it('is a group that has groups and nobody in it', () => {
    expect(
      containment([
        group('company'),
        group('sre', { parent: 'company' }),
        group('quality', { parent: 'company' }),
        teamApi('sre'),
      ]),
    ).toStrictEqual({
      teams: [
        ['quality', 'company'],
        ['sre', 'company'],
      ],
      groupings: [['company', ['quality', 'sre']]],
    });
  });

  it('is not a group whose people are in it rather than below it', () => {
    expect(
      containment([
        group('sre'),
        user('aoki', 'sre', 'oncall'),
        user('baba', 'sre'),
        user('chiba', 'oncall'),
        group('oncall', { parent: 'sre' }),
        teamApi('sre'),
      ]).groupings,
    ).toStrictEqual([]);
  });

  it('stays one with somebody who leads it', () => {
    expect(
      containment([
        group('tribe'),
        user('lead', 'tribe'),
        group('squad-a', { parent: 'tribe' }),
        group('squad-b', { parent: 'tribe' }),
        user('aoki', 'squad-a'),
        user('baba', 'squad-b'),
      ]).groupings,
    ).toStrictEqual([['tribe', ['squad-a', 'squad-b']]]);
  });

  it('may describe itself and stays one', () => {
    expect(
      containment([
        group('platform'),
        teamApi('platform', { mission: 'Everything that others run on.' }),
        group('sre'),
        teamApi('sre', { partOf: 'platform' }),
        group('tribe'),
        teamApi('tribe'),
        group('squad', { parent: 'tribe' }),
      ]),
    ).toStrictEqual({
      teams: [
        ['platform', undefined],
        ['squad', 'tribe'],
        ['sre', 'platform'],
        ['tribe', undefined],
      ],
      groupings: [
        ['platform', ['sre']],
        ['tribe', ['squad']],
      ],
    });
  });

  it('is not a group that says which type of team it is, whatever others say of it', () => {
    const model = buildOrgModel(
      [
        group('sre'),
        teamApi('sre', { type: 'platform' }),
        group('billing'),
        teamApi('billing', { partOf: 'sre' }),
      ],
      { at: '2024-06-01' },
    );
    expect(model.groupings).toStrictEqual([]);
    expect(
      model.findings.map(({ rule, entity }) => [rule, entity]),
    ).toStrictEqual([['part-of-team', 'teamapi:default/billing']]);
  });

  it('is nested in another one', () => {
    const { groupings } = buildOrgModel(
      [
        group('company'),
        group('platform', { parent: 'company' }),
        group('core', { parent: 'platform' }),
        group('sre', { parent: 'core' }),
        group('families'),
        teamApi('families', { partOf: 'company' }),
        group('memories', { parent: 'families' }),
      ],
      { at: '2024-06-01' },
    );
    expect(
      groupings.map(({ title, partOf }) => [title, nameOf(partOf)]),
    ).toStrictEqual([
      ['company', undefined],
      ['core', 'platform'],
      ['families', 'company'],
      ['platform', 'company'],
    ]);
  });

  it('is a parent that the catalog does not know, and that is a finding', () => {
    const model = buildOrgModel(
      [
        group('sre', { parent: 'employees' }),
        group('billing', { parent: 'employees' }),
        group('memories', { parent: 'employees' }),
      ],
      { at: '2024-06-01' },
    );
    expect(model.groupings).toStrictEqual([
      {
        ref: 'group:default/employees',
        title: 'employees',
        known: false,
        teams: [
          'group:default/billing',
          'group:default/memories',
          'group:default/sre',
        ],
      },
    ]);
    expect(model.findings).toMatchObject([
      {
        rule: 'unknown-parent',
        entity: 'group:default/billing',
        field: 'spec.parent',
        value: 'employees',
        others: ['group:default/memories', 'group:default/sre'],
      },
    ]);
  });

  it.each<[string, Entity[]]>([
    [
      'children',
      [
        group('a', { children: ['b'] }),
        group('b', { children: ['c'] }),
        group('c', { children: ['a'] }),
      ],
    ],
    [
      'parents',
      [
        group('a', { parent: 'c' }),
        group('b', { parent: 'a' }),
        group('c', { parent: 'b' }),
      ],
    ],
  ])('is no group of a circle of %s: these are teams', (_, circle) => {
    const model = buildOrgModel([...circle, teamApi('a')], {
      at: '2024-06-01',
    });
    expect(model.groupings).toStrictEqual([]);
    expect(model.teams.map(({ title }) => title)).toStrictEqual([
      'a',
      'b',
      'c',
    ]);
    expect(model.findings.map(({ rule }) => rule)).toStrictEqual([
      'group-cycle',
      'group-cycle',
      'group-cycle',
    ]);
  });

  it('is part of nothing that is part of it', () => {
    const model = buildOrgModel(
      [
        group('a'),
        group('b'),
        teamApi('a', { partOf: 'b' }),
        teamApi('b', { partOf: 'a' }),
      ],
      { at: '2024-06-01' },
    );
    expect(model.teams.map(({ partOf }) => partOf)).toStrictEqual([
      undefined,
      undefined,
    ]);
    expect(
      model.findings.map(({ rule, entity, field }) => [rule, entity, field]),
    ).toStrictEqual([
      ['part-of-cycle', 'teamapi:default/a', 'spec.partOf'],
      ['part-of-cycle', 'teamapi:default/b', 'spec.partOf'],
    ]);
  });

  it('learns of children from the parent and from relations, too', () => {
    const withRelation = related(group('guardian'), [
      { type: 'childOf', targetRef: 'group:default/stream' },
    ]);
    expect(
      containment([
        group('company', { children: ['sre'] }),
        group('stream'),
        group('sre'),
        withRelation,
        teamApi('sre'),
      ]).groupings,
    ).toStrictEqual([
      ['company', ['sre']],
      ['stream', ['guardian']],
    ]);
  });

  it('believes the TeamApi rather than the parent', () => {
    expect(
      containment([
        group('company'),
        group('platform'),
        group('sre', { parent: 'company' }),
        teamApi('sre', { partOf: 'platform' }),
      ]).groupings,
    ).toStrictEqual([
      ['company', []],
      ['platform', ['sre']],
    ]);
  });

  it('believes the child rather than another parent that claims it', () => {
    expect(
      containment([
        group('a-claims', { children: ['sre'] }),
        group('company'),
        // As the catalog has it: a relation from each that says so.
        related(group('sre', { parent: 'company' }), [
          { type: 'childOf', targetRef: 'group:default/a-claims' },
          { type: 'childOf', targetRef: 'group:default/company' },
        ]),
        teamApi('sre'),
      ]),
    ).toStrictEqual({
      teams: [
        ['a-claims', undefined],
        ['sre', 'company'],
      ],
      groupings: [['company', ['sre']]],
    });
  });

  it('needs a group of the catalog on both sides', () => {
    expect(
      containment([
        group('childless', { children: ['gone'] }),
        group('company', { children: ['sre'] }),
        group('sre', { parent: 'gone' }),
        teamApi('sre'),
      ]),
    ).toStrictEqual({
      teams: [
        ['childless', undefined],
        ['sre', 'company'],
      ],
      groupings: [['company', ['sre']]],
    });
  });

  it('never contains itself', () => {
    expect(
      containment([group('a', { parent: 'a', children: ['a'] }), teamApi('b')]),
    ).toStrictEqual({ teams: [['a', undefined]], groupings: [] });
    expect(
      containment([group('sre', { parent: 'sre' }), teamApi('sre')]),
    ).toStrictEqual({ teams: [['sre', undefined]], groupings: [] });
    expect(
      containment([group('sre'), teamApi('sre', { partOf: 'sre' })]),
    ).toStrictEqual({ teams: [['sre', undefined]], groupings: [] });
  });

  it('stays a grouping before its team is founded', () => {
    expect(
      containment([
        group('platform'),
        group('sre'),
        teamApi('sre', { partOf: 'platform', founded: '2030-01-01' }),
      ]),
    ).toStrictEqual({ teams: [], groupings: [['platform', []]] });
  });

  it('is a group that says so, whoever is in it', () => {
    const model = buildOrgModel(
      [
        group('platform', { parent: 'company' }),
        group('company'),
        user('aoki', 'platform'),
        teamApi('platform', { grouping: 'platform', partOf: 'company' }),
        teamApi('company', { grouping: 'value-stream' }),
      ],
      { at: '2024-06-01' },
    );
    expect(
      model.groupings.map(({ ref, type, partOf }) => [
        nameOf(ref),
        type,
        nameOf(partOf),
      ]),
    ).toEqual([
      ['company', 'value-stream', undefined],
      ['platform', 'platform', 'company'],
    ]);
    expect(model.teams).toMatchObject([
      { isGrouping: true },
      { isGrouping: true },
    ]);
  });

  it('says so also where somebody has configured what a team is', () => {
    expect(
      buildOrgModel(
        [group('later'), teamApi('later', { grouping: 'platform' })],
        { at: '2024-06-01', teams: { 'spec.type': 'squad' } },
      ).groupings,
    ).toMatchObject([{ type: 'platform', teams: [] }]);
  });

  it('is a team where a Team API says a type of team as well', () => {
    const { teams, groupings } = buildOrgModel(
      [
        group('sre'),
        user('aoki', 'sre'),
        teamApi('sre', { type: 'platform', grouping: 'platform' }),
      ],
      { at: '2024-06-01' },
    );
    expect([teams.length, groupings]).toEqual([1, []]);
  });
});
