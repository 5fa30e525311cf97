import { ActionServices } from './openAction';
import { createEntityFetchAction } from './createEntityFetchAction';
import { createEntityUnchangedAction } from './createEntityUnchangedAction';
import { createEntityWriteAction } from './createEntityWriteAction';
import { createGoldenPathStampAction } from './createGoldenPathStampAction';
import { createInteractionEndAction } from './createInteractionEndAction';
import { createTeamApiUpdateAction } from './createTeamApiUpdateAction';

/** All actions of this module. */
export function createActions(services: ActionServices) {
  return [
    createEntityFetchAction(services),
    createEntityWriteAction(services),
    createTeamApiUpdateAction(services),
    createInteractionEndAction(services),
    createGoldenPathStampAction(),
    createEntityUnchangedAction(services),
  ];
}
