import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { AuthorizedOrgModelService } from './AuthorizedOrgModelService';
import { DefaultOrgModelService } from './DefaultOrgModelService';
import { OrgModelService } from './OrgModelService';

/** The model of the organisation, guarded by the plugin's permission. */
export const orgModelServiceRef = createServiceRef<OrgModelService>({
  id: 'team-topology.org-model',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        permissions: coreServices.permissions,
      },
      factory: ({ auth, catalog, permissions }) =>
        AuthorizedOrgModelService.create(
          DefaultOrgModelService.create({ auth, catalog }),
          { auth, permissions },
        ),
    }),
});
