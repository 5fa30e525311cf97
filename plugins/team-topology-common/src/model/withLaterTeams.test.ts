import { group, teamApi } from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';
import { withLaterTeams } from './withLaterTeams';

const PAST = {
  ...{ at: '2020-06-01', today: '2026-11-28' },
  past: { basis: 'recorded' as const, unknownKinds: new Set<string>() },
};

describe('withLaterTeams', () => {
  const past = buildOrgModel([group('sre'), group('gone')], PAST);
  const today = buildOrgModel(
    [
      ...[group('sre'), group('infra'), group('dated'), group('plat')],
      teamApi('dated', { founded: '2024-10-01', type: 'enabling' }),
      teamApi('plat', { grouping: 'platform' }),
    ],
    { at: PAST.today },
  );

  it('knows the teams that come later, from when they are declared or known', () => {
    const { teams, laterTeams } = withLaterTeams(past, {
      ...{ today, asFirstKnown: today },
      firstDayOf: ref =>
        ref.endsWith('infra') || ref.endsWith('plat')
          ? '2022-01-10'
          : undefined,
    });

    expect(teams).toBe(past.teams);
    expect(laterTeams).toEqual([
      {
        ...{ ref: 'group:default/dated', title: 'dated' },
        ...{ founded: '2024-10-01', type: 'enabling' },
        isKnownLater: true,
      },
      {
        ...{ ref: 'group:default/infra', title: 'infra' },
        ...{ founded: '2022-01-10', isKnownLater: true },
      },
    ]);
  });

  it('has a team where it was when it came', () => {
    const asFirstKnown = buildOrgModel(
      [
        ...[group('infra', { parent: 'office' }), group('office')],
        teamApi('infra', { type: 'platform' }),
      ],
      { at: PAST.today },
    );
    const { laterTeams } = withLaterTeams(past, {
      ...{ today, asFirstKnown },
      firstDayOf: () => '2022-01-10',
    });
    expect(laterTeams).toContainEqual({
      ...{ ref: 'group:default/infra', title: 'infra' },
      ...{ founded: '2022-01-10', type: 'platform' },
      ...{ partOf: 'group:default/office', isKnownLater: true },
    });
  });

  it('claims of no team that it comes later where that is not known', () => {
    const known = { today, asFirstKnown: today };
    const { laterTeams } = withLaterTeams(past, {
      ...known,
      firstDayOf: () => '2019-01-01',
    });
    expect(laterTeams).toEqual([
      expect.objectContaining({ ref: 'group:default/dated' }),
    ]);
  });
});
