import { group, responsibility, teamApi } from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';
import { describeTeam } from './describeTeam';

const entities = [
  group('sre'),
  group('it'),
  group('in-house-infra', { profile: { displayName: 'In-house infra' } }),
  responsibility('runtime'),
  responsibility('mail'),
  responsibility('data'),
  responsibility('accounts'),
  teamApi('sre', {
    type: 'platform',
    does: [{ responsibility: 'runtime' }, { responsibility: 'data' }],
    doesNot: [{ responsibility: 'mail', handOffTo: 'it' }],
    interim: [{ responsibility: 'accounts', since: '2024-01-01' }],
  }),
  teamApi('it', {
    does: [{ responsibility: 'data' }],
    doesNot: [{ responsibility: 'mail', handOffTo: 'in-house-infra' }],
  }),
  teamApi('in-house-infra', {
    founded: '2024-10-01',
    doesNot: [{ responsibility: 'mail' }],
  }),
];

const modelAt = (at: string) =>
  buildOrgModel(entities, { at, today: '2026-11-28' });

const statesAt = (at: string) =>
  modelAt(at).responsibilities.map(({ title, state }) => [title, state]);

describe('the model of a past date', () => {
  it('says that what teams do and decline is as it is declared today', () => {
    expect(modelAt('2021-06-01').boundaries).toBe('declared-today');
    expect(
      describeTeam(modelAt('2021-06-01'), 'group:default/sre')?.boundaries,
    ).toBe('declared-today');
    expect(modelAt('2026-11-27').boundaries).toBe('declared-today');
  });

  it.each(['2026-11-28', '2026-11-29'])('says nothing of that on %s', at => {
    expect(modelAt(at)).not.toHaveProperty('boundaries');
  });

  it('claims of no responsibility that nobody did it, or several did', () => {
    expect(statesAt('2021-06-01')).toStrictEqual([
      ['accounts', 'unknown'],
      ['data', 'unknown'],
      ['mail', 'unknown'],
      ['runtime', 'owned'],
    ]);
    expect(statesAt('2025-06-01')[0]).toStrictEqual(['accounts', 'interim']);
    expect(statesAt('2026-11-28')).toStrictEqual([
      ['accounts', 'interim'],
      ['data', 'contested'],
      ['mail', 'dropped'],
      ['runtime', 'owned'],
    ]);
  });

  it('finds nothing in what teams decline', () => {
    const rulesAt = (at: string) =>
      modelAt(at).findings.map(({ rule }) => rule);
    expect(rulesAt('2021-06-01')).toStrictEqual([]);
    const dropped = buildOrgModel(
      [
        group('a'),
        group('b'),
        responsibility('mail'),
        teamApi('a', {
          doesNot: [{ responsibility: 'mail', handOffTo: 'b' }],
        }),
        teamApi('b', {
          does: [{ responsibility: 'x' }],
          doesNot: [{ responsibility: 'x', handOffTo: 'ghost' }],
        }),
      ],
      { at: '2021-06-01', today: '2026-11-28' },
    );
    expect(new Set(dropped.findings.map(({ rule }) => rule))).toStrictEqual(
      new Set(['unknown-responsibility', 'unknown-team']),
    );
  });

  it('knows the teams that are founded later', () => {
    const model = modelAt('2021-06-01');
    expect(model.laterTeams).toStrictEqual([
      {
        ref: 'group:default/in-house-infra',
        title: 'In-house infra',
        founded: '2024-10-01',
      },
    ]);
    expect(describeTeam(model, 'group:default/it')?.mentioned).toContainEqual({
      ref: 'group:default/in-house-infra',
      title: 'In-house infra',
      type: 'undefined-type',
    });
    expect(modelAt('2024-10-01').laterTeams).toStrictEqual([]);
  });
});
