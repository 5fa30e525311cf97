import { Entity } from '@backstage/catalog-model';
import { changeTeamApi, TeamApiChanges } from './changeTeamApi';

const nothing: TeamApiChanges = {
  accept: [],
  decline: [],
  hold: [],
  release: [],
};
const teamApi: Entity = {
  apiVersion: 'kumiki.dev/v1alpha1',
  kind: 'TeamApi',
  metadata: { name: 'sre' },
  spec: {
    team: 'sre',
    does: [{ responsibility: 'runtime' }],
    doesNot: [{ responsibility: 'mail', handOffTo: 'it', reason: 'Not ours' }],
    interim: [{ responsibility: 'cloud', since: '2024-04-01' }],
  },
};
const after = (changes: Partial<TeamApiChanges>) =>
  changeTeamApi(teamApi, { ...nothing, ...changes }).spec;

describe('changeTeamApi', () => {
  it('moves what is accepted out of what is declined and held', () => {
    expect(
      after({
        accept: [
          { responsibility: 'responsibility:default/mail' },
          { responsibility: 'cloud', primary: true },
        ],
      }),
    ).toEqual({
      team: 'sre',
      does: [
        { responsibility: 'runtime' },
        { responsibility: 'responsibility:default/mail' },
        { responsibility: 'cloud', primary: true },
      ],
    });
  });

  it('changes what is said about a responsibility and keeps the rest', () => {
    expect(
      after({ decline: [{ responsibility: 'mail', handOffTo: 'infra' }] }),
    ).toMatchObject({
      doesNot: [
        { responsibility: 'mail', handOffTo: 'infra', reason: 'Not ours' },
      ],
    });
  });

  it('accepts again without a change', () => {
    expect(after({ accept: [{ responsibility: 'runtime' }] })).toEqual(
      teamApi.spec,
    );
  });

  it('stops doing what it holds or declines from then on', () => {
    expect(
      after({
        hold: [
          {
            responsibility: 'runtime',
            rightfulOwner: 'it',
            since: '2026-01-01',
          },
        ],
        release: ['cloud', 'mail'],
      }),
    ).toEqual({
      team: 'sre',
      interim: [
        { responsibility: 'runtime', rightfulOwner: 'it', since: '2026-01-01' },
      ],
    });
  });

  it('refuses to release what is not there', () => {
    expect(() => after({ release: ['tea'] })).toThrow(
      'release[0] is "tea", which sre neither accepts, declines nor holds',
    );
  });
});
