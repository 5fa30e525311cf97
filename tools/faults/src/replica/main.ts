import { createBackend } from '@backstage/backend-defaults';
import { documentsModule } from './documentsModule';
import { observationModule } from './observationModule';
import { organisationModule } from './organisationModule';

// A backend as an adopter has it; only what it is told about itself is ours.
const backend = createBackend();

backend.add(import('@backstage/plugin-catalog-backend'));
backend.add(
  import('@kumiki/backstage-plugin-catalog-backend-module-team-topology'),
);
backend.add(organisationModule);

// People sign in without being asked who they are.
backend.add(import('@backstage/plugin-auth-backend'));
backend.add(import('@backstage/plugin-auth-backend-module-guest-provider'));

backend.add(import('@backstage/plugin-permission-backend'));
backend.add(
  import('@backstage/plugin-permission-backend-module-allow-all-policy'),
);

backend.add(import('@kumiki/backstage-plugin-team-topology-backend'));
backend.add(import('@backstage/plugin-notifications-backend'));

backend.add(import('@kumiki/backstage-plugin-scorecards-backend'));
backend.add(
  import('@kumiki/backstage-plugin-scorecards-backend-module-catalog'),
);
backend.add(documentsModule);
backend.add(observationModule);

backend.start();
// Nobody is left who would end it.
process.on('disconnect', () => process.exit(1));
