import { buildOrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { company } from '../../dev/fixture';
import { interactionRows } from './interactionRows';

describe('interactionRows', () => {
  const model = buildOrgModel(company, { at: '2025-06-01' });

  it('has what is in force, unless other states are asked for', () => {
    expect(namesOf({})).toEqual(['faces', 'lost', 'on-call', 'runtime']);
    expect(namesOf({ states: ['planned', 'ended'] })).toEqual([
      'coming',
      'tests',
    ]);
    expect(namesOf({ states: ['overdue'] })).toEqual(['on-call']);
  });

  it('filters as the map does: both ends of an edge must be drawn', () => {
    expect(namesOf({ modes: ['collaboration'] })).toEqual(['faces', 'lost']);
    expect(namesOf({ types: ['platform', 'stream-aligned'] })).toEqual([
      'on-call',
      'runtime',
    ]);
    expect(namesOf({ focus: 'group:default/photos' })).toEqual(['faces']);
  });

  function namesOf(filter: Parameters<typeof interactionRows>[1]) {
    return interactionRows(model, filter).map(({ id }) => id.split('/')[1]);
  }
});
