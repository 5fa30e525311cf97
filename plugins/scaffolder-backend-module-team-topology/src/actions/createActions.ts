import { ActionServices } from './openAction';
import { createDraftApplyAction } from './createDraftApplyAction';
import { createDraftReadAction } from './createDraftReadAction';
import { createEntityFetchAction } from './createEntityFetchAction';
import { createEntityRemoveAction } from './createEntityRemoveAction';
import { createEntityUnchangedAction } from './createEntityUnchangedAction';
import { createEntityWriteAction } from './createEntityWriteAction';
import { createGoldenPathStampAction } from './createGoldenPathStampAction';
import { createInteractionEndAction } from './createInteractionEndAction';
import { createInteractionFrictionAction } from './createInteractionFrictionAction';
import { createPublishChangeAction } from './createPublishChangeAction';
import { createPublishProjectAction } from './createPublishProjectAction';
import { createTeamApiUpdateAction } from './createTeamApiUpdateAction';

/** All actions of this module. */
export function createActions(services: ActionServices) {
  return [
    createEntityFetchAction(services),
    createEntityWriteAction(services),
    createTeamApiUpdateAction(services),
    createInteractionEndAction(services),
    createInteractionFrictionAction(services),
    createGoldenPathStampAction(services),
    createEntityRemoveAction(services),
    createDraftReadAction(services),
    createDraftApplyAction(services),
    createEntityUnchangedAction(services),
    createPublishChangeAction(services),
    createPublishProjectAction(services),
  ];
}
