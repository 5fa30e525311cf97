import { group, teamApi } from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';
import { waysOfWorkingOf } from './waysOfWorking';

function waysOf(spec: Parameters<typeof teamApi>[1]) {
  const entities = [group('sre'), teamApi('sre', spec)];
  const [team] = buildOrgModel(entities, { at: '2024-06-01' }).teams;
  return waysOfWorkingOf(team);
}

describe('how a team works', () => {
  it('is what its Team API says', () => {
    const ways = {
      serviceLevels: [
        {
          name: 'Deploys',
          target: '99.5 % within 15 minutes',
          url: 'https://example.com/deploys',
        },
      ],
      versioning: 'Semantic versions; two weeks before we remove anything.',
      searchTerms: ['how to deploy', 'デプロイ'],
      meetings: [{ name: 'Daily sync', when: 'weekdays 10:00 JST' }],
      currentWork: [{ title: 'Cluster upgrade' }],
    };
    expect(waysOf(ways)).toEqual(ways);
  });

  it('is nothing where it says nothing', () => {
    expect(waysOf({ searchTerms: [], meetings: [] })).toEqual({});
  });

  it('passes over what nobody can read', () => {
    expect(
      waysOf({
        serviceLevels: [{ name: 'Deploys' }, 7, { name: '', target: 'x' }],
        versioning: 7,
        searchTerms: ['ok', 7],
        meetings: 'daily',
        currentWork: [{ url: 'https://example.com' }, { title: 'Upgrade' }],
      }),
    ).toEqual({ searchTerms: ['ok'], currentWork: [{ title: 'Upgrade' }] });
  });
});
