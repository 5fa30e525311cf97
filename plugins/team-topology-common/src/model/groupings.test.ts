import { Entity } from '@backstage/catalog-model';
import { buildOrgModel } from './buildOrgModel';
import { group, related, teamApi, user } from './__testUtils__/builders';

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
  it('takes every group for a team where no team is described', () => {
    expect(
      containment([group('company'), group('sre', { parent: 'company' })]),
    ).toStrictEqual({
      teams: [
        ['company', undefined],
        ['sre', undefined],
      ],
      groupings: [],
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

  it('is not a group that has groups and people', () => {
    expect(
      containment([
        group('company'),
        user('president', 'company'),
        group('sre', { parent: 'company' }),
        teamApi('sre'),
      ]).groupings,
    ).toStrictEqual([]);
  });

  it('is not a group that has a TeamApi, even where others are part of it', () => {
    expect(
      containment([
        group('platform'),
        teamApi('platform'),
        group('sre'),
        teamApi('sre', { partOf: 'platform' }),
      ]),
    ).toStrictEqual({
      teams: [
        ['platform', undefined],
        ['sre', 'platform'],
      ],
      groupings: [],
    });
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
        group('sre', { parent: 'company' }),
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
});
