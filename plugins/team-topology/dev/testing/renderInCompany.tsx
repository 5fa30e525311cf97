import { Entity } from '@backstage/catalog-model';
import { CatalogApi } from '@backstage/plugin-catalog-react';
import { TeamTopologyApi } from '@kumiki/backstage-plugin-team-topology-common';
import { findEntity, renderInApp } from '@kumiki/frontend-common/testUtils';
import { RenderResult } from '@testing-library/react';
import { teamTopologyApiRef } from '../../src/model/teamTopologyApi';
import { mapRouteRef, templateRouteRef } from '../../src/routes';
import { company, FixtureTeamTopologyApi } from '../fixture';

export { addressParams } from '@kumiki/frontend-common/testUtils';

/** Renders an element in an app in which the small company lives. */
export function renderInCompany(
  element: JSX.Element,
  options: {
    entities?: Entity[];
    /** What answers otherwise than from the entities. */
    api?: Partial<TeamTopologyApi>;
    /** The catalog, where it is not one of the entities. */
    catalog?: CatalogApi;
    /** The address of the element. */
    address?: string;
    /** The entity whose page the element is on. */
    on?: Entity;
    language?: string;
    /** The refs by which the reader owns things. */
    ownershipEntityRefs?: string[];
  } = {},
): RenderResult {
  const { entities = company } = options;
  return renderInApp(element, {
    ...options,
    entities,
    api: [
      teamTopologyApiRef,
      Object.assign(FixtureTeamTopologyApi.create(entities), options.api),
    ],
    routes: {
      '/team-topology': mapRouteRef,
      '/create/templates/:namespace/:templateName': templateRouteRef,
    },
  });
}

/** The entity of the company with a kind and a name. */
export function entityOf(kind: string, name: string): Entity {
  return findEntity(company, kind, name);
}
