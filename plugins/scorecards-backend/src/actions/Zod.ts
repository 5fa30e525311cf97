import { ActionsRegistryActionOptions } from '@backstage/backend-plugin-api/alpha';

/** The schema builder that the actions registry hands to an action. */
export type Zod = Parameters<
  ActionsRegistryActionOptions<never, never>['schema']['output']
>[0];
