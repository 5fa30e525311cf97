import { group, teamApi } from './__testUtils__/builders';
import { buildOrgModel } from './buildOrgModel';
import { describeGrouping } from './describeGrouping';

const model = buildOrgModel(
  [
    group('company', { children: ['platform', 'families'] }),
    group('platform', { parent: 'company', children: ['sre', 'edge'] }),
    group('families', { parent: 'company', children: ['guardian'] }),
    group('edge', { parent: 'platform', children: ['network'] }),
    group('sre', { parent: 'platform' }),
    group('network', { parent: 'edge' }),
    group('guardian', { parent: 'families' }),
    teamApi('sre'),
    teamApi('network'),
    teamApi('guardian'),
  ],
  { at: '2024-06-01' },
);

const refs = (items: { ref: string }[] = []) =>
  items.map(({ ref }) => ref.replace('group:default/', ''));

describe('describeGrouping', () => {
  it('says what is directly in it, and which teams, however deep', () => {
    const details = describeGrouping(model, 'group:default/platform');
    expect(details?.grouping.ref).toBe('group:default/platform');
    expect(refs(details?.groupings)).toEqual(['edge']);
    expect(refs(details?.teams)).toEqual(['network', 'sre']);
  });

  it('contains everything at the top', () => {
    const details = describeGrouping(model, 'group:default/company');
    expect(refs(details?.groupings)).toEqual(['families', 'platform']);
    expect(refs(details?.teams)).toEqual(['guardian', 'network', 'sre']);
  });

  it.each(['sre', 'gone'])('knows no grouping %s', name => {
    expect(describeGrouping(model, `group:default/${name}`)).toBeUndefined();
  });
});
