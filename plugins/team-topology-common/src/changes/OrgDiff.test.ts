import {
  group,
  interaction,
  responsibility,
  teamApi,
} from '../model/__testUtils__/builders';
import { buildOrgModel } from '../model/buildOrgModel';
import { diffOrgModels } from './diffOrgModels';
import { compareOrgModels } from './OrgDiff';

const AT = '2024-06-01';
const RUNS = { from: 'sre', to: ['it'], since: '2024-01-01' };
const modelOf = (...entities: ReturnType<typeof group>[]) =>
  buildOrgModel([group('sre'), group('it'), ...entities], { at: AT });

describe('compareOrgModels', () => {
  it('counts entities, each once', () => {
    const { changes, counts } = compareOrgModels(
      modelOf(group('old'), interaction('help', RUNS)),
      modelOf(
        group('new'),
        teamApi('sre', { type: 'platform', mission: 'To run it' }),
        interaction('help', { ...RUNS, ended: '2024-03-01' }),
      ),
    );
    expect(changes.map(({ kind }) => kind)).toEqual([
      'team-founded',
      'team-closed',
      'team-retyped',
      'mission-changed',
      'interaction-ended',
      'terms-changed',
    ]);
    expect(counts).toEqual({ added: 1, removed: 2, changed: 1 });
  });

  it('names what the changes name, and nothing else', () => {
    const { names } = compareOrgModels(
      modelOf(responsibility('dns'), responsibility('mail')),
      modelOf(
        responsibility('dns'),
        responsibility('mail'),
        teamApi('sre', { does: [{ responsibility: 'dns' }] }),
      ),
    );
    expect(names).toEqual({
      'group:default/sre': 'sre',
      'responsibility:default/dns': 'dns',
    });
  });

  it('claims no change of what is not known', () => {
    const entities = [
      group('sre'),
      responsibility('dns'),
      teamApi('sre', { does: [{ responsibility: 'dns' }] }),
    ];
    const past = buildOrgModel(entities, { at: '2020-01-01', today: AT });
    const now = buildOrgModel(entities, { at: AT, today: AT });
    expect(diffOrgModels(past, now).map(({ kind }) => kind)).toContain(
      'members-changed',
    );
    const { from, changes, counts } = compareOrgModels(past, now);
    expect(from).toEqual({ at: '2020-01-01', boundaries: 'not-known' });
    expect(changes.map(({ kind }) => kind)).not.toContain('members-changed');
    expect(changes.map(({ kind }) => kind)).not.toContain(
      'responsibility-not-known',
    );
    expect(counts.changed).toBeLessThanOrEqual(1);
  });
});
