import { ActionOptions } from './ActionOptions';
import { registerExplainCheckAction } from './registerExplainCheckAction';
import { registerGetEntityScorecardsAction } from './registerGetEntityScorecardsAction';
import { registerGetTeamScorecardsAction } from './registerGetTeamScorecardsAction';
import { registerListScorecardsAction } from './registerListScorecardsAction';
import { registerPreviewScorecardAction } from './registerPreviewScorecardAction';

/** Gives agents the same answers as people, under the same permissions. */
export function registerActions(options: ActionOptions): void {
  registerListScorecardsAction(options);
  registerGetEntityScorecardsAction(options);
  registerGetTeamScorecardsAction(options);
  registerExplainCheckAction(options);
  registerPreviewScorecardAction(options);
}
