import { mockCredentials } from '@backstage/backend-test-utils';
import { CatalogClient } from '@backstage/catalog-client';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { group, user } from '../__testUtils__/entities';
import { findExistingRefs } from './findExistingRefs';

describe('findExistingRefs', () => {
  const credentials = mockCredentials.service('plugin:team-topology');

  it('tells what exists from what does not', async () => {
    const catalog = catalogServiceMock({
      entities: [group('sre'), user('tanaka')],
    });

    await expect(
      findExistingRefs(
        catalog,
        ['group:default/sre', 'group:default/gone', 'user:default/tanaka'],
        { credentials },
      ),
    ).resolves.toEqual(new Set(['group:default/sre', 'user:default/tanaka']));
  });

  it('asks nothing about nothing', async () => {
    const catalog = catalogServiceMock.mock();

    await expect(
      findExistingRefs(catalog, [], { credentials }),
    ).resolves.toEqual(new Set());
    expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
  });

  it('finds a few among very many, and only those that were asked for', async () => {
    const names = Array.from({ length: 5000 }, (_, index) => `team-${index}`);
    const catalog = catalogServiceMock({
      entities: [group('team-7'), group('not-asked-for')],
    });

    await expect(
      findExistingRefs(
        catalog,
        names.map(name => `group:default/${name}`),
        { credentials },
      ),
    ).resolves.toEqual(new Set(['group:default/team-7']));
  });

  it.each([
    ['one ref', 1, 'a'],
    ['as many refs as go into a request', 1000, 'team'],
    ['one ref more', 1001, 'team'],
    ['many long refs', 999, 'x'.repeat(200)],
    ['thousands of refs', 5000, 'team'],
  ])('makes one HTTP request for %s', async (_, count, name) => {
    const fetch = jest.fn(async (url: string | URL | Request) =>
      Response.json(String(url).includes('by-refs') ? { items: [] } : []),
    );
    const client = new CatalogClient({
      discoveryApi: { getBaseUrl: async () => 'http://catalog' },
      fetchApi: { fetch },
    });
    const catalog = catalogServiceMock.mock({
      getEntities: request => client.getEntities(request),
      getEntitiesByRefs: request => client.getEntitiesByRefs(request),
    });
    const refs = Array.from(
      { length: count },
      (__, index) => `group:default/${name}-${index}`,
    );

    await findExistingRefs(catalog, refs, { credentials });

    expect(fetch).toHaveBeenCalledTimes(1);
  });
});
