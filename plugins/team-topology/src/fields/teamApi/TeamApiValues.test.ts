import { declarationOf } from '../../../dev/fixture/entityOf';
import { valuesOfTeamApi } from './TeamApiValues';

describe('what a form asks about a Team API', () => {
  it('has full refs, and no rightful owner where nobody knows it yet', () => {
    const teamApi = declarationOf('TeamApi', 'sre', {
      team: 'sre',
      does: [{ responsibility: 'runtime' }],
      interim: [
        {
          responsibility: 'mail',
          rightfulOwner: 'nobody yet',
          since: '2026-01-01',
        },
        {
          responsibility: 'laptops',
          rightfulOwner: 'other/it',
          since: '2026-01-01',
          reviewBy: '2026-06-30',
        },
      ],
    });
    expect(valuesOfTeamApi(teamApi)).toMatchObject({
      does: ['responsibility:default/runtime'],
      interim: [
        { responsibility: 'responsibility:default/mail', since: '2026-01-01' },
        {
          responsibility: 'responsibility:default/laptops',
          rightfulOwner: 'group:other/it',
          since: '2026-01-01',
          reviewBy: '2026-06-30',
        },
      ],
    });
    expect(valuesOfTeamApi(teamApi).interim?.[0]).not.toHaveProperty(
      'rightfulOwner',
    );
  });

  it('has what the grouping is, and how the team works', () => {
    const said = {
      grouping: 'platform',
      serviceLevels: [{ name: 'Deploys', target: 'in 15 minutes' }],
      versioning: 'Semantic versions',
      searchTerms: ['how to deploy'],
      meetings: [{ name: 'Daily sync', when: 'weekdays 10:00' }],
      currentWork: [{ title: 'Off EC2' }],
    };
    const teamApi = declarationOf('TeamApi', 'sre', { team: 'sre', ...said });
    expect(valuesOfTeamApi(teamApi)).toMatchObject(said);
  });

  it('passes over what nobody can read', () => {
    const odd = declarationOf('TeamApi', 'sre', {
      team: 7,
      does: [7, { responsibility: 'responsibility:' }],
      interim: 'x',
      contact: { channels: [{ type: 7 }] },
    });
    expect(valuesOfTeamApi(odd)).toMatchObject({
      does: [],
      interim: [],
      channels: [],
    });
  });
});
