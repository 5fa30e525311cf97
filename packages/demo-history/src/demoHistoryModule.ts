import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { preparationsExtensionPoint } from '@kumiki/backstage-plugin-scorecards-node';
import { resolve } from 'node:path';
import { DemoHistoryPreparation } from './DemoHistoryPreparation';
import { readDemoHistory } from './readDemoHistory';

/**
 * For the demo alone: fills an empty history before the backend collects and
 * evaluates. It does nothing unless `demo.history` is configured.
 */
export const demoHistoryModule = createBackendModule({
  pluginId: 'scorecards',
  moduleId: 'demo-history',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        preparations: preparationsExtensionPoint,
      },
      async init({ config, logger, preparations }) {
        const file = config.getOptionalString('demo.history.file');
        if (file !== undefined) {
          const history = await readDemoHistory(resolve(file));
          preparations.addPreparation(
            DemoHistoryPreparation.create({ history, logger }),
          );
        }
      },
    });
  },
});
