import { LevelFilter } from './LevelFilter';

const entity = (name: string, namespace = 'default') => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace },
});

describe('LevelFilter', () => {
  const filter = LevelFilter.create({
    values: ['readiness silver'],
    refs: [
      'component:default/web',
      'component:default/api',
      'component:shop/web',
      'group:default/sre',
    ],
  });

  it('asks the catalog for exactly these entities', () => {
    expect(filter.getCatalogQuery()).toEqual({
      $any: [
        {
          kind: 'component',
          'metadata.namespace': 'default',
          'metadata.name': { $in: ['web', 'api'] },
        },
        {
          kind: 'component',
          'metadata.namespace': 'shop',
          'metadata.name': { $in: ['web'] },
        },
        {
          kind: 'group',
          'metadata.namespace': 'default',
          'metadata.name': { $in: ['sre'] },
        },
      ],
    });
    expect(filter.toQueryValue()).toEqual(['readiness silver']);
  });

  it('lets through no namesake, and nothing where nothing is at the level', () => {
    expect(filter.filterEntity(entity('web', 'shop'))).toBe(true);
    expect(filter.filterEntity(entity('api', 'shop'))).toBe(false);
    const none = LevelFilter.create({ values: ['x'], refs: [] });
    expect(none.getCatalogQuery()).toEqual({ kind: 'none-of-these' });
    expect(none.getCatalogFilters()).toEqual({ kind: ['none-of-these'] });
    expect(none.filterEntity(entity('web'))).toBe(false);
  });
});
