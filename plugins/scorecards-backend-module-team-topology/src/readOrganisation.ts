import {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Calendar,
  OrgModelOptions,
  MODEL_COMPONENT_FIELDS,
  MODEL_KINDS,
  MODEL_USER_FIELDS,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Entity } from '@backstage/catalog-model';
import { Organisation } from './Organisation';
import { SharedRead } from './SharedRead';

/** The organisation, and when it was read. */
export interface ReadOrganisation {
  organisation: Organisation;
  readAt: Date;
}

/** Reads the organisation from the catalog, with the credentials of the plugin. */
export function createOrganisationReader(options: {
  auth: AuthService;
  calendar: Calendar;
  catalog: CatalogService;
  /** Which Groups are teams; all where it is absent. */
  teams?: OrgModelOptions['teams'];
}): SharedRead<ReadOrganisation> {
  const { auth, calendar, catalog, teams } = options;
  return SharedRead.create(async () => {
    const readAt = new Date();
    const entities = await readOrganisation(catalog, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    const organisation = Organisation.create(entities, {
      at: calendar.dayAt(readAt),
      teams,
    });
    return { organisation, readAt };
  });
}

/**
 * Everything that the model of the organisation is built from, in three
 * requests to the catalog whatever its size.
 */
async function readOrganisation(
  catalog: CatalogService,
  options: { credentials: BackstageCredentials },
): Promise<Entity[]> {
  const responses = await Promise.all([
    catalog.getEntities({ filter: { kind: [...MODEL_KINDS] } }, options),
    catalog.getEntities(
      { filter: { kind: 'Component' }, fields: [...MODEL_COMPONENT_FIELDS] },
      options,
    ),
    catalog.getEntities(
      { filter: { kind: 'User' }, fields: [...MODEL_USER_FIELDS] },
      options,
    ),
  ]);
  return responses.flatMap(response => response.items);
}
