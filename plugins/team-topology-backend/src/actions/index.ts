import { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { OrgModelService } from '../service/OrgModelService';
import { registerGetTeamAction } from './registerGetTeamAction';
import { registerGetTeamTopologyAction } from './registerGetTeamTopologyAction';

/** Gives agents the same answers as people, under the same permissions. */
export function registerActions(options: {
  actionsRegistry: ActionsRegistryService;
  orgModel: OrgModelService;
}): void {
  registerGetTeamAction(options);
  registerGetTeamTopologyAction(options);
}
