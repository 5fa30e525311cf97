import { Entity } from '@backstage/catalog-model';
import { ExternalRouteRef, RouteRef } from '@backstage/frontend-plugin-api';
import {
  mockApis,
  renderInTestApp,
  TestApiPair,
} from '@backstage/frontend-test-utils';
import {
  CatalogApi,
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { RenderResult } from '@testing-library/react';
import { useLocation } from 'react-router-dom';

const Address = () => {
  const { search } = useLocation();
  return <output data-testid="address">{search}</output>;
};

/**
 * Renders an element in an app with a catalog and the API of one plugin.
 * @public
 */
export function renderInApp<TApi>(
  element: JSX.Element,
  options: {
    /** The API of the plugin that is tested. */
    api: TestApiPair<TApi>;
    /** Where the pages of the plugin are, besides those of entities. */
    routes: { [path: string]: RouteRef | ExternalRouteRef };
    /** What is in the catalog. */
    entities: Entity[];
    /** The catalog, where it is not one of the entities. */
    catalog?: CatalogApi;
    /** The refs by which the reader owns things. */
    ownershipEntityRefs?: string[];
    /** The address of the element. */
    address?: string;
    /** The entity whose page the element is on. */
    on?: Entity;
    language?: string;
  },
): RenderResult {
  const { api, routes, entities, on } = options;
  const { address = '/', language = 'en', ownershipEntityRefs = [] } = options;
  // The language that the test before has chosen would win over the default.
  window.localStorage.setItem('language', language);
  return renderInTestApp(
    <>
      {on ? <EntityProvider entity={on}>{element}</EntityProvider> : element}
      <Address />
    </>,
    {
      apis: [
        api,
        [catalogApiRef, options.catalog ?? catalogApiMock({ entities })],
        mockApis.identity({ ownershipEntityRefs }),
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        ...routes,
      },
      initialRouteEntries: [address],
      config: {
        app: {
          baseUrl: 'http://localhost:3000',
          extensions: [
            {
              'api:app/app-language': {
                config: {
                  defaultLanguage: language,
                  availableLanguages: ['en', 'ja'],
                },
              },
            },
          ],
        },
        backend: { baseUrl: 'http://localhost:7007' },
      },
    },
  );
}

/**
 * The parameters of the address that the browser would show.
 * @public
 */
export function addressParams(view: RenderResult): URLSearchParams {
  return new URLSearchParams(view.getByTestId('address').textContent ?? '');
}

/**
 * The entity of a kind and name.
 * @public
 */
export function findEntity(
  entities: Entity[],
  kind: string,
  name: string,
): Entity {
  const entity = entities.find(
    item => item.kind === kind && item.metadata.name === name,
  );
  if (!entity) {
    throw new Error(`There is no ${kind} ${name}`);
  }
  return entity;
}
