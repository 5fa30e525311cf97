import {
  capability,
  group,
  interaction,
  responsibility,
  teamApi,
} from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { OrgModel } from '../model/OrgModel';
import { chooseFrom } from './chooseFrom';
import { ChoicesRequest } from './OrgChoices';

const model = buildOrgModel(
  [
    ...['sre', 'billing', 'coaches', 'product'].map(name => group(name)),
    teamApi('sre', {
      type: 'platform',
      partOf: 'product',
      does: [{ responsibility: 'runtime' }],
    }),
    teamApi('coaches', { type: 'enabling' }),
    teamApi('gone', { does: [{ responsibility: 'laptops' }] }),
    responsibility('runtime', { area: 'product' }),
    responsibility('laptops'),
    responsibility('dns'),
    capability('jobs', { needs: ['run something at night'] }),
    interaction('help', { mode: 'facilitating', from: 'sre', to: ['billing'] }),
  ],
  { at: '2024-06-01' },
);

const namesOf = (request: ChoicesRequest, of: OrgModel = model) =>
  chooseFrom(of, request).refs.map(ref => ref.split('/')[1]);

describe('chooseFrom', () => {
  it.each<[string, Partial<ChoicesRequest>, string[]]>([
    ['all teams, and no grouping', {}, ['billing', 'coaches', 'sre']],
    ['by name', { search: 'BILL' }, ['billing']],
    ['by a name with a mistake', { search: 'coaxhes' }, ['coaches']],
    ['by type in English', { search: 'enabling' }, ['coaches']],
    ['by type in Japanese', { search: 'イネイブリング' }, ['coaches']],
    ['of types', { only: ['platform'] }, ['sre']],
    ['with those that are gone', { gone: true, search: 'gone' }, ['gone']],
    ['that do not exist', { search: 'zzzz' }, []],
  ])('offers teams: %s', (_, request, names) => {
    expect(namesOf({ kind: 'group', ...request })).toEqual(names);
  });

  it.each<[ChoicesRequest, string[]]>([
    [{ kind: 'capability', search: 'at night' }, ['jobs']],
    [{ kind: 'responsibility', search: 'owned' }, ['runtime']],
    [{ kind: 'responsibility', search: '担当なし' }, ['dns']],
    [{ kind: 'responsibility', unaccepted: true }, ['dns', 'laptops']],
    [{ kind: 'responsibility', only: ['owned'] }, ['runtime']],
    [{ kind: 'teaminteraction', search: 'ファシリテーション bill' }, ['help']],
    [{ kind: 'teaminteraction', only: ['ended'] }, []],
  ])('answers %j', (request, names) => {
    expect(namesOf(request)).toEqual(names);
  });

  it('describes what it offers, and the groups that this names', () => {
    const choices = chooseFrom(model, { kind: 'teaminteraction' });
    expect(choices).toMatchObject({
      total: 1,
      refs: ['teaminteraction:default/help'],
      interactions: [{ mode: 'facilitating', from: 'group:default/sre' }],
      ...{ capabilities: [], responsibilities: [], gone: [] },
    });
    expect(choices.teams.map(({ ref }) => ref)).toEqual([
      'group:default/billing',
      'group:default/sre',
    ]);
  });

  it('describes what is asked about, whether it is offered or not', () => {
    const refs = ['product', 'sre', 'gone', 'nobody'].map(
      name => `group:default/${name}`,
    );
    const choices = chooseFrom(model, { kind: 'group', limit: 0, refs });
    expect(choices).toMatchObject({
      ...{ total: 3, refs: [], gone: ['group:default/gone'] },
      groupings: [{ ref: 'group:default/product', known: true }],
    });
    expect(choices.teams.map(({ ref }) => ref)).toContain('group:default/sre');
  });

  it('says how many there are, and tells those with one name apart', () => {
    const many = buildOrgModel(
      Array.from({ length: 120 }, (_, index) => {
        const { metadata, ...rest } = group(`team-${index}`);
        return { ...rest, metadata: { ...metadata, title: 'Team' } };
      }),
      { at: '2024-06-01' },
    );
    const { total, refs, teams } = chooseFrom(many, { kind: 'group' });
    expect([total, refs.length, teams.length]).toEqual([120, 50, 50]);
    expect(new Set(teams.map(({ title }) => title)).size).toBe(50);
    expect(namesOf({ kind: 'group', search: 'team-119' }, many)).toEqual([
      'team-119',
    ]);
  });
});
