import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  SCORECARD_TRANSITION_TOPIC,
  ScorecardTransitionEvent,
} from '@kumiki/backstage-plugin-scorecards-node';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { limitDisk } from './limitDisk';
import { obey, tell } from './wire';

const MEBIBYTE = 1024 * 1024;

/** Says what was published and how the process is, and limits its disk. */
export const observationModule = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'observation',
  register(reg) {
    reg.registerInit({
      deps: { database: coreServices.database, events: eventsServiceRef },
      async init({ database, events }) {
        await events.subscribe({
          id: 'faults',
          topics: [SCORECARD_TRANSITION_TOPIC],
          onEvent: async ({ eventPayload }) =>
            tell({
              type: 'changes published',
              event: eventPayload as ScorecardTransitionEvent,
            }),
        });
        const delay = monitorEventLoopDelay({ resolution: 10 });
        delay.enable();
        let peak = 0;
        setInterval(() => {
          peak = Math.max(peak, process.memoryUsage.rss());
        }, 250).unref();
        obey({
          health: async () => {
            const health = {
              longestBlockMs: delay.max / 1e6,
              peakMb: peak / MEBIBYTE,
            };
            // What is measured now is no block that somebody else caused.
            global.gc?.();
            const { heapUsed, external } = process.memoryUsage();
            delay.reset();
            peak = 0;
            return { ...health, heldMb: (heapUsed + external) / MEBIBYTE };
          },
          disk: async ({ spare }) =>
            limitDisk(await database.getClient(), spare),
        });
      },
    });
  },
});
