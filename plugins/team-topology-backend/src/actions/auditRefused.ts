import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { Audit } from '@kumiki/backend-audit';

/** The registry for actions whose refusals the auditor is told of. */
export function auditRefused(
  actionsRegistry: ActionsRegistryService,
  audit: Audit,
): ActionsRegistryService {
  return {
    register: options =>
      actionsRegistry.register({
        ...options,
        action: async context => {
          try {
            return await options.action(context);
          } catch (error) {
            const { credentials } = context;
            const meta = { queryType: options.name };
            await audit
              .tellRefusal(error, { credentials }, meta)
              .catch(() => undefined);
            throw error;
          }
        },
      }),
  };
}
