import { createBackend } from '@backstage/backend-defaults';
import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { existsSync } from 'node:fs';

/** Readers have conditions while there is such a file. */
const switchFile = process.env.KUMIKI_BENCH_CONDITIONS ?? '';

/** One team is hidden from everybody, or nothing is. */
const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'bench-policy',
  register(reg) {
    reg.registerInit({
      deps: { permission: policyExtensionPoint },
      async init({ permission }) {
        permission.setPolicy({
          handle: async ({ permission: asked }) =>
            isResourcePermission(asked, 'catalog-entity') &&
            existsSync(switchFile)
              ? createCatalogConditionalDecision(asked, {
                  not: {
                    allOf: [
                      catalogConditions.isEntityKind({ kinds: ['Group'] }),
                      catalogConditions.hasMetadata({
                        key: 'name',
                        value: 'team-7',
                      }),
                    ],
                  },
                })
              : { result: AuthorizeResult.ALLOW },
        });
      },
    });
  },
});

// What serves the pages of the app: that of packages/backend, with a policy of its own.
const backend = createBackend();
backend.add(import('@backstage/plugin-app-backend'));
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));
backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@kumiki/backstage-plugin-catalog-backend-module-team-topology'),
);
backend.add(import('@backstage/plugin-permission-backend'));
backend.add(policyModule);
backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@kumiki/backstage-plugin-team-topology-backend'));
backend.start();
