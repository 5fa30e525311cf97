import { from, group, teamApi } from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { compareOrgModels } from './OrgDiff';
import { withDocuments } from './withDocuments';

const AT = '2024-06-01';
const entities = [
  from('one', group('sre')),
  from('one', teamApi('sre', { type: 'enabling' })),
  // Of two that describe a team, the one from where the team is from counts.
  { ...from('two', teamApi('sre')), metadata: { name: 'other' } },
  group('old'),
];
const kindsAfter = (change: Parameters<typeof withDocuments>[1]) =>
  compareOrgModels(
    buildOrgModel(entities, { at: AT }),
    buildOrgModel(withDocuments(entities, change), { at: AT }),
  ).changes.map(({ kind, title }) => [kind, title]);

describe('withDocuments', () => {
  it('adds, replaces and removes', () => {
    expect(
      kindsAfter({
        documents: [group('new'), teamApi('SRE', { type: 'platform' })],
        remove: ['group:default/old'],
      }),
    ).toEqual([
      ['team-founded', 'new'],
      ['team-closed', 'old'],
      ['team-retyped', 'sre'],
    ]);
  });

  it('changes nothing with what is there already, or is not there to remove', () => {
    expect(
      kindsAfter({
        documents: [teamApi('sre', { type: 'enabling' })],
        remove: ['group:default/nobody'],
      }),
    ).toEqual([]);
  });

  it('does not change what it is given', () => {
    const before = structuredClone(entities);
    withDocuments(entities, {
      documents: [group('old', { profile: { displayName: 'Old' } })],
      remove: ['group:default/sre'],
    });
    expect(entities).toEqual(before);
  });
});
