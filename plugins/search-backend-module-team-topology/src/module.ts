import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  RootConfigService,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { EntityCollatorFactory } from './EntityCollatorFactory';
import {
  toGoldenPathDocuments,
  toResponsibilityDocuments,
  toTeamApiDocuments,
} from './toDocuments';

/**
 * Puts responsibilities, golden paths and Team APIs into the global search.
 * @public
 */
export const searchModuleTeamTopology = createBackendModule({
  pluginId: 'search',
  moduleId: 'team-topology-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        indexRegistry: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, catalog, config, indexRegistry, scheduler }) {
        const schedule = readSchedule(config);
        const collators = [
          {
            type: 'responsibility',
            kind: 'Responsibility',
            toDocuments: toResponsibilityDocuments,
          },
          {
            type: 'golden-path',
            kind: 'Capability',
            toDocuments: toGoldenPathDocuments,
          },
          {
            type: 'team-api',
            kind: 'TeamApi',
            toDocuments: toTeamApiDocuments,
          },
        ];
        for (const collator of collators) {
          indexRegistry.addCollator({
            schedule: scheduler.createScheduledTaskRunner(schedule),
            factory: EntityCollatorFactory.create({
              ...collator,
              auth,
              catalog,
            }),
          });
        }
      },
    });
  },
});

const KEY = 'search.collators.teamTopology.schedule';

const DEFAULT: SchedulerServiceTaskScheduleDefinition = {
  frequency: { minutes: 10 },
  timeout: { minutes: 15 },
  initialDelay: { seconds: 3 },
};

/** When documents are put into the index; see config.d.ts. */
function readSchedule(
  config: RootConfigService,
): SchedulerServiceTaskScheduleDefinition {
  return config.has(KEY)
    ? readSchedulerServiceTaskScheduleDefinitionFromConfig(
        config.getConfig(KEY),
      )
    : DEFAULT;
}
