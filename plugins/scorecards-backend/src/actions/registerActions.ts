import { tellOutages } from '@kumiki/backend-database';
import { ActionOptions } from './ActionOptions';
import { registerExplainCheckAction } from './registerExplainCheckAction';
import { registerGetEntityScorecardsAction } from './registerGetEntityScorecardsAction';
import { registerGetTeamScorecardsAction } from './registerGetTeamScorecardsAction';
import { registerListScorecardsAction } from './registerListScorecardsAction';
import { registerPreviewScorecardAction } from './registerPreviewScorecardAction';

/** Gives agents the same answers as people, under the same permissions. */
export function registerActions(given: ActionOptions): void {
  const options = {
    ...given,
    actionsRegistry: tellOutages(given.actionsRegistry),
  };
  registerListScorecardsAction(options);
  registerGetEntityScorecardsAction(options);
  registerGetTeamScorecardsAction(options);
  registerExplainCheckAction(options);
  registerPreviewScorecardAction(options);
}
