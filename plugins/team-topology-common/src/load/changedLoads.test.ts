import * as build from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { changedLoads } from './changedLoads';

const AT = '2024-06-01';
const base = [
  ...['sre', 'it'].map(name => build.group(name)),
  build.responsibility('dns'),
];
const modelOf = (...more: typeof base) =>
  buildOrgModel([...base, ...more], { at: AT });
const does = { does: [{ responsibility: 'dns' }] };

describe('changedLoads', () => {
  it('names the teams that have something else to do, and what', () => {
    const before = modelOf(build.teamApi('sre', does));
    const after = modelOf(build.teamApi('it', does));
    expect(
      changedLoads(before, after).map(({ team, measures }) => [team, measures]),
    ).toEqual([
      ['group:default/it', ['ownResponsibilities']],
      ['group:default/sre', ['ownResponsibilities']],
    ]);
    expect(changedLoads(before, before)).toEqual([]);
  });

  it('says of a team that comes only what it does', () => {
    const after = modelOf(build.group('new'), build.teamApi('new', does));
    expect(changedLoads(modelOf(), after)).toEqual([
      expect.objectContaining({
        team: 'group:default/new',
        measures: ['ownResponsibilities'],
      }),
    ]);
    const [gone] = changedLoads(after, modelOf());
    expect(gone.after).toBeUndefined();
    expect(gone.before?.total.ownResponsibilities).toBe(1);
  });

  it('takes what is not known for no number', () => {
    const known = modelOf(build.component('api', { owner: 'sre' }));
    const past = buildOrgModel(base, { at: AT, today: '2026-11-28' });
    expect(
      changedLoads(known, past).find(({ team }) => team.endsWith('/sre'))
        ?.measures,
    ).toContain('components');
  });
});
