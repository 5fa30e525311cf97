import { createBackend } from '@backstage/backend-defaults';

const backend = createBackend();

backend.add(import('@backstage/plugin-app-backend'));

backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@backstage/plugin-catalog-backend-module-scaffolder-entity-model'),
);
backend.add(import('@backstage/plugin-catalog-backend-module-logs'));
backend.add(
  import('@kumiki/backstage-plugin-catalog-backend-module-team-topology'),
);

backend.add(import('@backstage/plugin-permission-backend'));
// Everybody may do everything: for a demo. Put a policy of your own in its place.
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@backstage/plugin-scaffolder-backend'));
backend.add(
  import('@backstage/plugin-scaffolder-backend-module-notifications'),
);
backend.add(
  import('@kumiki/backstage-plugin-scaffolder-backend-module-team-topology'),
);
// Only where the demo is configured: templates publish on this machine.
backend.add(import('@internal/demo-publisher'));
// Only where the demo is configured: trends have a past.
backend.add(import('@internal/demo-history'));

backend.add(import('@backstage/plugin-search-backend'));
backend.add(import('@backstage/plugin-search-backend-module-pg'));
backend.add(import('@backstage/plugin-search-backend-module-catalog'));
backend.add(
  import('@kumiki/backstage-plugin-search-backend-module-team-topology'),
);

backend.add(import('@backstage/plugin-user-settings-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));
backend.add(import('@backstage/plugin-signals-backend'));
backend.add(import('@backstage/plugin-mcp-actions-backend'));

backend.add(import('@kumiki/backstage-plugin-team-topology-backend'));

backend.add(import('@kumiki/backstage-plugin-scorecards-backend'));
backend.add(
  import('@kumiki/backstage-plugin-scorecards-backend-module-catalog'),
);
backend.add(
  import('@kumiki/backstage-plugin-scorecards-backend-module-team-topology'),
);

backend.start();
