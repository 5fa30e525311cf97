import { AuthService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Calendar,
  OrgModelOptions,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Organisation } from './Organisation';
import { readOrganisation } from './readOrganisation';
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
