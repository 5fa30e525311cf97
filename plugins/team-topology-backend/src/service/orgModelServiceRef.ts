import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { durationToMilliseconds } from '@backstage/types';
import {
  Calendar,
  teamsFromConfig,
} from '@kumiki/backstage-plugin-team-topology-common';
import { chronicleServiceRef } from '../chronicle/chronicleServiceRef';
import { ReaderView } from '../chronicle/ReaderView';
import { AuthorizedOrgModelService, OrgModelService } from './OrgModelService';
import { DefaultOrgModelService } from './DefaultOrgModelService';

/** A comparison with the catalog may be late once. */
const LATE = 3;

/** The model of the organisation, guarded by the plugin's permission. */
export const orgModelServiceRef = createServiceRef<OrgModelService>({
  id: 'team-topology.org-model',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        chronicle: chronicleServiceRef,
        config: coreServices.rootConfig,
        permissions: coreServices.permissions,
      },
      factory: ({ auth, catalog, chronicle, config, permissions }) => {
        const { kept, recorder, options } = chronicle;
        return AuthorizedOrgModelService.create(
          DefaultOrgModelService.create({
            kept,
            readers: ReaderView.create({ auth, catalog, permissions }),
            calendar: Calendar.fromConfig(config),
            recordFirst: () => recorder.record(),
            staleAfterMs: LATE * durationToMilliseconds(options.frequency),
            teams: teamsFromConfig(config),
          }),
          { auth, permissions },
        );
      },
    }),
});
