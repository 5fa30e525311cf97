import { company } from '@internal/company';
import { Entity } from '@backstage/catalog-model';
import { CatalogApi } from '@backstage/plugin-catalog-react';
import { ScorecardsApi } from '@kumiki/backstage-plugin-scorecards-common';
import { findEntity, renderInApp } from '@kumiki/frontend-common/testUtils';
import { RenderResult } from '@testing-library/react';
import { scorecardsApiRef } from '../../src/api/scorecardsApi';
import { overviewRouteRef, scorecardPageRouteRef } from '../../src/routes';
import { recordedApi } from '../recordedApi';

/** Renders an element in an app in which the small company lives. */
export function renderInCompany(
  element: JSX.Element,
  options: {
    entities?: Entity[];
    api?: ScorecardsApi;
    /** The catalog, where it is not one of the entities. */
    catalog?: CatalogApi;
    /** The refs by which the reader owns things. */
    ownershipEntityRefs?: string[];
    /** The address of the element. */
    address?: string;
    /** The entity whose page the element is on. */
    on?: Entity;
    language?: string;
  } = {},
): RenderResult {
  const { entities = company } = options;
  return renderInApp(element, {
    ...options,
    entities,
    api: [scorecardsApiRef, options.api ?? recordedApi()],
    routes: {
      '/scorecards': overviewRouteRef,
      '/scorecards/:namespace/:name': scorecardPageRouteRef,
    },
  });
}

/** The entity of the company with a kind and a name. */
export function entityOf(kind: string, name: string): Entity {
  return findEntity(company, kind, name);
}
