import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';
import {
  catalogProcessingExtensionPoint,
  DeferredEntity,
} from '@backstage/plugin-catalog-node';
import { setTimeout } from 'node:timers/promises';
import { ballEntities } from '../world/ball';
import {
  denseTeams,
  heavyScorecardEntities,
  lightEntities,
} from '../world/heavyInput';
import { generateOrganisation } from '../world/organisation';
import { Guests } from './messages';
import { obey } from './wire';

const LOCATION = 'faults:organisation';

// Entities arrive a few at a time. What the catalog itself takes to process
// hundreds at once is not what is measured here.
const TOGETHER = 4;
const PAUSE_MS = 250;

/** Puts the organisation into the real catalog. */
export const organisationModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'organisation',
  register(reg) {
    reg.registerInit({
      deps: { catalog: catalogProcessingExtensionPoint },
      async init({ catalog }) {
        catalog.addEntityProvider({
          getProviderName: () => 'organisation',
          connect: async connection => {
            const guests: Record<Guests, () => Entity[]> = {
              none: () => [],
              light: lightEntities,
              'dense teams': denseTeams,
              'heavy scorecards': heavyScorecardEntities,
              'ball held': () => ballEntities({ isHeld: true }),
              'ball dropped': () => ballEntities({ isHeld: false }),
            };
            const reset = (beside: Guests) =>
              connection.applyMutation({
                type: 'full',
                entities: inCatalog([
                  ...generateOrganisation(),
                  ...guests[beside](),
                ]),
              });
            obey({
              organisation: async command => {
                if (command.guests === 'none') {
                  await reset('none');
                  return;
                }
                const arriving = inCatalog(guests[command.guests]());
                for (let at = 0; at < arriving.length; at += TOGETHER) {
                  await connection.applyMutation({
                    type: 'delta',
                    added: arriving.slice(at, at + TOGETHER),
                    removed: [],
                  });
                  await setTimeout(PAUSE_MS);
                }
              },
            });
            // What ran before may have had guests that are to stay.
            await reset(process.env.KUMIKI_FAULTS_GUESTS as Guests);
          },
        });
      },
    });
  },
});

function inCatalog(entities: Entity[]): DeferredEntity[] {
  return entities.map(entity => ({
    locationKey: LOCATION,
    entity: {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          [ANNOTATION_LOCATION]: LOCATION,
          [ANNOTATION_ORIGIN_LOCATION]: LOCATION,
        },
      },
    },
  }));
}
