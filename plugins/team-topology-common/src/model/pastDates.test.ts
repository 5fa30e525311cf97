import { group, responsibility, teamApi } from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';
import { describeTeam } from './describeTeam';
import { OrgModel } from './OrgModel';

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

const statesOf = ({ responsibilities }: OrgModel) =>
  responsibilities.map(({ title, state }) => [title, state]);

const TODAY = [
  ['accounts', 'interim'],
  ['data', 'contested'],
  ['mail', 'dropped'],
  ['runtime', 'owned'],
];

describe('the model of a past date that nobody recorded', () => {
  it('says so', () => {
    expect(modelAt('2021-06-01').boundaries).toBe('not-known');
    expect(
      describeTeam(modelAt('2021-06-01'), 'group:default/sre')?.boundaries,
    ).toBe('not-known');
    expect(modelAt('2026-11-27').boundaries).toBe('not-known');
  });

  it.each(['2026-11-28', '2026-11-29'])('says nothing of that on %s', at => {
    expect(modelAt(at)).not.toHaveProperty('boundaries');
    expect(statesOf(modelAt(at))).toEqual(TODAY);
  });

  it('knows neither states, nor types, nor members, nor golden paths', () => {
    const model = modelAt('2025-06-01');
    expect(new Set(statesOf(model).map(([, state]) => state))).toEqual(
      new Set(['unknown']),
    );
    expect(model.capabilities).toEqual([]);
    for (const team of model.teams) {
      expect(team).toMatchObject({
        ...{ type: 'undefined-type', does: [], doesNot: [], interim: [] },
      });
      expect(team).not.toHaveProperty('mission');
      expect(team).not.toHaveProperty('memberCount');
      expect(team).not.toHaveProperty('ownedComponentCount');
    }
  });

  it('finds nothing in what teams decline', () => {
    expect(modelAt('2021-06-01').findings).toEqual([]);
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
    expect(modelAt('2024-10-01').laterTeams).toStrictEqual([]);
  });
});

describe('the model of a past date that was recorded', () => {
  const recorded = (unknownKinds: string[] = []) =>
    buildOrgModel(entities, {
      ...{ at: '2025-06-01', today: '2026-11-28' },
      past: { basis: 'imported', unknownKinds: new Set(unknownKinds) },
    });

  it('says what it rests on, and what was open then', () => {
    expect(recorded().boundaries).toBe('imported');
    expect(statesOf(recorded())).toEqual(TODAY);
    expect(recorded().teams[0]).toMatchObject({
      ...{ memberCount: 0, ownedComponentCount: 0 },
    });
  });

  it('does not count what nobody recorded', () => {
    const { teams } = recorded(['component']);
    expect(teams[0]).toMatchObject({ memberCount: 0 });
    expect(teams[0]).not.toHaveProperty('ownedComponentCount');
    expect(recorded(['user']).teams[0]).not.toHaveProperty('memberCount');
  });
});
