import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { findOutage } from './findOutage';

/**
 * The registry for actions that use a database: agents are told of an outage
 * in the same words as everybody else.
 * @public
 */
export function tellOutages(
  actionsRegistry: ActionsRegistryService,
): ActionsRegistryService {
  return {
    register: options =>
      actionsRegistry.register({
        ...options,
        action: async context => {
          try {
            return await options.action(context);
          } catch (error) {
            throw findOutage(error) ?? error;
          }
        },
      }),
  };
}
