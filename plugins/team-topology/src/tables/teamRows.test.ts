import { buildOrgModel } from '@kumiki/backstage-plugin-team-topology-common';
import { company } from '../../dev/fixture';
import { teamRows } from './teamRows';

describe('teamRows', () => {
  const model = buildOrgModel(company, { at: '2025-06-01' });

  it('has a row for every team, with its grouping and what is in force', () => {
    const rows = teamRows(model, {});
    expect(rows.map(({ id }) => id)).toEqual(
      model.teams.map(({ ref }) => ref).sort(),
    );
    const sre = rows.find(({ id }) => id === 'group:default/sre');
    expect(sre?.grouping?.title).toBe('Product platform');
    expect(sre?.inForce).toEqual([
      { mode: 'x-as-a-service', count: 1 },
      { mode: 'facilitating', count: 1 },
    ]);
  });

  it('counts neither what is planned nor what has ended', () => {
    const rows = teamRows(model, {});
    expect(rows.find(({ id }) => id.endsWith('/quality'))?.inForce).toEqual([]);
    expect(
      rows.find(({ id }) => id.endsWith('/corporate-it'))?.inForce,
    ).toEqual([]);
  });

  it('filters as the map does', () => {
    expect(idsOf({ types: ['enabling'] })).toEqual(['group:default/quality']);
    expect(idsOf({ groupings: ['group:default/product-platform'] })).toEqual([
      'group:default/sre',
    ]);
    expect(idsOf({ focus: 'group:default/photos' })).toEqual([
      'group:default/guardian',
      'group:default/photos',
    ]);
  });

  it('has the teams that work in the modes and states asked for', () => {
    expect(idsOf({ modes: ['facilitating'] })).toEqual([
      'group:default/billing',
      'group:default/sre',
    ]);
    expect(idsOf({ modes: ['facilitating'], states: ['ended'] })).toEqual([
      'group:default/guardian',
      'group:default/quality',
    ]);
    expect(idsOf({ states: ['planned'] })).toEqual([
      'group:default/corporate-it',
      'group:default/sre',
    ]);
  });

  it('has no row for a team that the catalog does not know', () => {
    expect(idsOf({})).not.toContain('group:default/payments');
  });

  function idsOf(filter: Parameters<typeof teamRows>[1]) {
    return teamRows(model, filter).map(({ id }) => id);
  }
});
