import {
  fillSentence,
  SentenceParams,
} from '@kumiki/backstage-plugin-team-topology-common';
import { ScorecardProblem } from './ScorecardProblem';

/**
 * What can be wrong in a campaign beyond its JSON Schema, in English, by rule.
 * Other languages have sentences of their own for the same rules and places.
 * @public
 */
export const CAMPAIGN_SENTENCES = {
  'campaign.notDay':
    '{field} is {value}; allowed: a day that exists, as YYYY-MM-DD',
  'campaign.dueBeforeStart':
    '{field} is {value}, which is before spec.starts ({starts}); allowed: that day or a later one',
  'campaign.noTarget':
    '{field} names neither checks nor a level; allowed: one of the two',
  'campaign.twoTargets':
    '{field} names both checks and a level; allowed: one of the two',
  'campaign.repeatedCheck':
    '{field} is {value}, which is in the list already; allowed: each id once',
  'campaign.unknownScorecard':
    '{field} is {value}, which is not in the catalog',
  'campaign.draftScorecard':
    '{field} is {value}, which is a draft; allowed: a scorecard that counts',
  'campaign.retiredScorecard':
    '{field} is {value}, which is retired; allowed: a scorecard that counts',
  'campaign.brokenScorecard':
    '{field} is {value}, which applies to nothing, because something is wrong in it',
  'campaign.unknownCheck':
    '{field} is {value}, which the scorecard does not have',
  'campaign.mistypedCheck':
    '{field} is {value}, which the scorecard does not have; did you mean {meant}?',
  'campaign.invalidCheck':
    '{field} is {value}, which is invalid: nobody knows who passes it',
  'campaign.unknownLevel':
    '{field} is {value}, which the scorecard does not have',
  'campaign.mistypedLevel':
    '{field} is {value}, which the scorecard does not have; did you mean {meant}?',
  'campaign.appliesToNothing':
    '{field} leaves no entity to which the scorecard and the target apply',
} as const;

/**
 * A problem with its sentence.
 * @public
 */
export function campaignProblem(
  rule: keyof typeof CAMPAIGN_SENTENCES,
  field: string,
  params: SentenceParams = {},
): ScorecardProblem {
  const sentence = CAMPAIGN_SENTENCES[rule];
  const message = fillSentence(sentence, { ...params, field });
  return { field, message, rule, params };
}
