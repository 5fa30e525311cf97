import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { component } from '../__testUtils__/nursery';
import { CatalogVisibleEntities } from './CatalogVisibleEntities';

const memories = 'component:default/memories';
const billing = 'component:default/billing';

describe('CatalogVisibleEntities', () => {
  const caller = { credentials: mockCredentials.user() };
  const open = (decision: PolicyDecision) => {
    const permissions = mockServices.permissions.mock({
      authorizeConditional: async () => [decision],
    });
    const catalog = catalogServiceMock.mock({
      getEntities: async () => ({ items: [component('Memories')] }),
      getEntitiesByRefs: async () => ({
        items: [component('Memories'), undefined],
      }),
    });
    const entities = { listRefs: jest.fn(async () => [memories, billing]) };
    const visible = CatalogVisibleEntities.create({
      auth: mockServices.auth(),
      catalog,
      entities,
      permissions,
    });
    return { catalog, entities, permissions, visible };
  };
  const conditional: PolicyDecision = {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    conditions: { rule: 'IS_ENTITY_OWNER', resourceType: 'catalog-entity' },
  };

  it.each<[PolicyDecision, string[] | undefined]>([
    [{ result: AuthorizeResult.ALLOW }, undefined],
    [{ result: AuthorizeResult.DENY }, []],
  ])(
    'does not ask the catalog where the answer is %j',
    async (decision, refs) => {
      const { catalog, permissions, visible } = open(decision);

      const all = await visible.findAll(caller);
      const some = await visible.findAmong([memories], caller);

      expect(all.refs).toEqual(refs);
      expect(some.sees(memories)).toBe(refs === undefined);
      expect(catalog.getEntities).not.toHaveBeenCalled();
      expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
      expect(permissions.authorizeConditional).toHaveBeenCalledWith(
        [
          {
            permission: expect.objectContaining({
              name: 'catalog.entity.read',
            }),
          },
        ],
        caller,
      );
    },
  );

  it('asks the catalog once, in the name of the caller, where it depends', async () => {
    const { catalog, visible } = open(conditional);

    const visibility = await visible.findAll(caller);

    expect(visibility.refs).toEqual([memories]);
    expect(visibility.sees(billing)).toBe(false);
    expect(catalog.getEntities).toHaveBeenCalledTimes(1);
    expect(catalog.getEntities).toHaveBeenCalledWith(
      { fields: ['kind', 'metadata.namespace', 'metadata.name'] },
      caller,
    );
  });

  it('asks about a few entities by their refs', async () => {
    const { catalog, visible } = open(conditional);

    const visibility = await visible.findAmong([memories, billing], caller);

    expect(visibility.refs).toEqual([memories]);
    expect(catalog.getEntitiesByRefs).toHaveBeenCalledTimes(1);
    expect(catalog.getEntities).not.toHaveBeenCalled();
  });

  it('asks once about as many as one request does not hold', async () => {
    const { catalog, visible } = open(conditional);
    const refs = Array.from({ length: 1_001 }, (_, index) => `api:a/${index}`);

    await visible.findAmong(refs, caller);

    expect(catalog.getEntities).toHaveBeenCalledTimes(1);
    expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
  });

  it('asks nothing about nothing', async () => {
    const { catalog, visible } = open(conditional);

    await visible.findAmong([], caller);

    expect(catalog.getEntitiesByRefs).not.toHaveBeenCalled();
    expect(catalog.getEntities).not.toHaveBeenCalled();
  });

  it('takes for hidden what the copy has and the caller does not see', async () => {
    const { catalog, visible } = open(conditional);

    const visibility = await visible.findAll(caller);

    expect(visibility.hides(billing)).toBe(true);
    expect(visibility.hides(memories)).toBe(false);
    expect(visibility.hides('component:default/nowhere')).toBe(false);
    expect(catalog.getEntities).toHaveBeenCalledTimes(1);
  });

  it('asks in its own name which refs exist that are named and not seen', async () => {
    const { catalog, visible } = open(conditional);
    catalog.getEntitiesByRefs.mockImplementation(
      async ({ entityRefs }, reader) => ({
        items: entityRefs.map(ref =>
          ref === memories || (ref === billing && reader !== caller)
            ? component(ref.split('/')[1])
            : undefined,
        ),
      }),
    );
    const gone = 'component:default/gone';

    const visibility = await visible.findAmong([memories], caller, async () => [
      memories,
      billing,
      gone,
      'no ref',
      'component:default/\0',
    ]);

    expect([memories, billing, gone].map(it => visibility.sees(it))).toEqual([
      true,
      false,
      false,
    ]);
    expect([memories, billing, gone].map(it => visibility.hides(it))).toEqual([
      false,
      true,
      false,
    ]);
    expect(
      catalog.getEntitiesByRefs.mock.calls.map(([request, reader]) => [
        request.entityRefs,
        reader === caller,
      ]),
    ).toEqual([
      [[memories, billing, gone], true],
      [[billing, gone], false],
    ]);
  });

  it('does not ask what is named where nothing is hidden', async () => {
    const { visible } = open({ result: AuthorizeResult.ALLOW });
    const listNamed = jest.fn();

    const visibility = await visible.findAmong([memories], caller, listNamed);

    expect(visibility.hides(billing)).toBe(false);
    expect(listNamed).not.toHaveBeenCalled();
  });

  it('hides everything from who may see nothing', async () => {
    const { visible } = open({ result: AuthorizeResult.DENY });

    expect((await visible.findAll(caller)).hides(memories)).toBe(true);
  });
});
