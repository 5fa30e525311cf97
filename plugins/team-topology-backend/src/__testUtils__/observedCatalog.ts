import { mockServices } from '@backstage/backend-test-utils';
import { CatalogRequestOptions } from '@backstage/catalog-client';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogServiceRequestOptions } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';

type Caller = CatalogServiceRequestOptions | CatalogRequestOptions | undefined;

/**
 * A catalog that shows everything to plugins, hides some entities from
 * everybody else, and counts what it is asked.
 */
export function observedCatalog(
  declaredEntities: Entity[],
  options: { hidden?: string[] } = {},
) {
  const auth = mockServices.auth();
  const { hidden = [] } = options;
  const open = (entities: Entity[]) => ({
    entities,
    everything: catalogServiceMock({ entities }),
    visible: catalogServiceMock({
      entities: entities.filter(
        entity => !hidden.includes(stringifyEntityRef(entity)),
      ),
    }),
  });
  let views = open(declaredEntities.map(withUid));
  const viewOf = (caller: Caller) =>
    caller &&
    'credentials' in caller &&
    auth.isPrincipal(caller.credentials, 'service')
      ? views.everything
      : views.visible;

  // The mock catalog takes long to filter thousands of entities.
  const answers = new Map<
    string,
    ReturnType<typeof views.everything.getEntities>
  >();
  const catalog = catalogServiceMock.mock({
    getEntities: (request, caller) => {
      const view = viewOf(caller);
      const key = JSON.stringify([view === views.visible, request]);
      const answer = answers.get(key) ?? view.getEntities(request, caller);
      answers.set(key, answer);
      return answer;
    },
    getEntitiesByRefs: (request, caller) =>
      viewOf(caller).getEntitiesByRefs(request, caller),
    getEntityFacets: (request, caller) =>
      viewOf(caller).getEntityFacets(request, caller),
  });
  return {
    catalog,
    remove: (ref: string) => {
      answers.clear();
      views = open(
        views.entities.filter(entity => stringifyEntityRef(entity) !== ref),
      );
    },
    callCount: () => {
      let count = 0;
      for (const member of Object.values(catalog)) {
        count += jest.isMockFunction(member) ? member.mock.calls.length : 0;
      }
      return count;
    },
  };
}

/** As the catalog has it: with an id of its own. */
export function withUid(entity: Entity): Entity {
  const uid = `uid of ${stringifyEntityRef(entity)}`;
  return { ...entity, metadata: { uid, ...entity.metadata } };
}
