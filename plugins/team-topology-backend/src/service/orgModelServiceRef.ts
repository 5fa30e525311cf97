import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  Calendar,
  teamsFromConfig,
} from '@kumiki/backstage-plugin-team-topology-common';
import { AuthorizedOrgModelService, OrgModelService } from './OrgModelService';
import { DefaultOrgModelService } from './DefaultOrgModelService';

/** The model of the organisation, guarded by the plugin's permission. */
export const orgModelServiceRef = createServiceRef<OrgModelService>({
  id: 'team-topology.org-model',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        permissions: coreServices.permissions,
      },
      factory: ({ auth, catalog, config, permissions }) =>
        AuthorizedOrgModelService.create(
          DefaultOrgModelService.create({
            ...{ auth, catalog },
            calendar: Calendar.fromConfig(config),
            teams: teamsFromConfig(config),
          }),
          { auth, permissions },
        ),
    }),
});
