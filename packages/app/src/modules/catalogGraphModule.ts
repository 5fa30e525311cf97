import {
  ApiBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import {
  ALL_RELATION_PAIRS,
  ALL_RELATIONS,
  catalogGraphApiRef,
  DefaultCatalogGraphApi,
} from '@backstage/plugin-catalog-graph';
import { KUMIKI_RELATION_PAIRS } from '@kumiki/backstage-plugin-team-topology-common';

const pairs = KUMIKI_RELATION_PAIRS.map(([there, back]): [string, string] => [
  there,
  back,
]);

/** The stock catalog graph draws the relations that it is told of; ours as well. */
export const catalogGraphModule = createFrontendModule({
  pluginId: 'catalog-graph',
  extensions: [
    ApiBlueprint.make({
      params: defineParams =>
        defineParams({
          api: catalogGraphApiRef,
          deps: {},
          factory: () =>
            new DefaultCatalogGraphApi({
              knownRelations: [...new Set([...ALL_RELATIONS, ...pairs.flat()])],
              knownRelationPairs: [...ALL_RELATION_PAIRS, ...pairs],
              defaultRelationTypes: { exclude: [] },
            }),
        }),
    }),
  ],
});
