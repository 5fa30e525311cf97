import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { tellOutages } from '@kumiki/backend-database';
import { Audit } from '@kumiki/backend-audit';
import { NeedService } from '../needs/NeedService';
import { DiffService } from '../service/DiffService';
import { OrgModelService } from '../service/OrgModelService';
import { SmellService } from '../smells/SmellService';
import { registerCompareTeamTopologyAction } from './registerCompareTeamTopologyAction';
import { registerGetTeamAction } from './registerGetTeamAction';
import { registerGetTeamTopologyAction } from './registerGetTeamTopologyAction';
import { registerListTeamTopologySmellsAction } from './registerListTeamTopologySmellsAction';
import { registerWhatShouldIUseForAction } from './registerWhatShouldIUseForAction';
import { registerWhoIsResponsibleForAction } from './registerWhoIsResponsibleForAction';

/** Gives agents the same answers as people, under the same permissions. */
export function registerActions(given: {
  actionsRegistry: ActionsRegistryService;
  audit: Audit;
  diff: DiffService;
  needs: NeedService;
  orgModel: OrgModelService;
  smells: Pick<SmellService, 'getSmells'>;
}): void {
  const options = {
    ...given,
    actionsRegistry: auditRefused(
      tellOutages(given.actionsRegistry),
      given.audit,
    ),
  };
  registerGetTeamAction(options);
  registerGetTeamTopologyAction(options);
  registerWhoIsResponsibleForAction(options);
  registerWhatShouldIUseForAction(options);
  registerCompareTeamTopologyAction(options);
  registerListTeamTopologySmellsAction(options);
}

/** The registry for actions whose refusals the auditor is told of. */
function auditRefused(
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
