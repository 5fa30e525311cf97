import { Entity } from '@backstage/catalog-model';
import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import {
  CatalogApi,
  catalogApiRef,
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { TeamTopologyApi } from '@kumiki/backstage-plugin-team-topology-common';
import { RenderResult } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { teamTopologyApiRef } from '../../src/model/teamTopologyApi';
import { mapRouteRef, templateRouteRef } from '../../src/routes';
import { company, FixtureTeamTopologyApi } from '../fixture';

const Address = () => {
  const { search } = useLocation();
  return <output data-testid="address">{search}</output>;
};

/** Renders an element in an app in which the small company lives. */
export function renderInCompany(
  element: JSX.Element,
  options: {
    entities?: Entity[];
    /** What answers otherwise than from the entities. */
    api?: Partial<TeamTopologyApi>;
    /** The catalog, where it is not one of the entities. */
    catalog?: CatalogApi;
    /** The address at which the element is. */
    address?: string;
    /** The entity whose page the element is on. */
    on?: Entity;
    language?: string;
    /** As whom the reader owns things. */
    ownershipEntityRefs?: string[];
  } = {},
): RenderResult {
  const {
    entities = company,
    address = '/',
    on,
    language = 'en',
    ownershipEntityRefs = [],
  } = options;
  // What the test before has chosen would win over the default language.
  window.localStorage.setItem('language', language);
  const api = Object.assign(
    FixtureTeamTopologyApi.create(entities),
    options.api,
  );
  return renderInTestApp(
    <>
      {on ? <EntityProvider entity={on}>{element}</EntityProvider> : element}
      <Address />
    </>,
    {
      apis: [
        [teamTopologyApiRef, api],
        [catalogApiRef, options.catalog ?? catalogApiMock({ entities })],
        mockApis.identity({ ownershipEntityRefs }),
      ],
      mountedRoutes: {
        '/catalog/:namespace/:kind/:name': entityRouteRef,
        '/team-topology': mapRouteRef,
        '/create/templates/:namespace/:templateName': templateRouteRef,
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

/** The entity of the company with a ref such as `group:default/sre`. */
export function entityOf(kind: string, name: string): Entity {
  const entity = company.find(
    item => item.kind === kind && item.metadata.name === name,
  );
  if (!entity) {
    throw new Error(`The company has no ${kind} ${name}`);
  }
  return entity;
}

/** The parameters of the address that the browser would show. */
export function addressParams(view: RenderResult): URLSearchParams {
  return new URLSearchParams(view.getByTestId('address').textContent ?? '');
}
