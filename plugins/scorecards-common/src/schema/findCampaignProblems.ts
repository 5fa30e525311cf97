import { Entity } from '@backstage/catalog-model';
import {
  findFilterPredicateProblems,
  isExistingDate,
  quoteValue,
} from '@kumiki/backstage-plugin-team-topology-common';
import { campaignProblem } from './CampaignProblem';
import { asFields, asList, UnknownFields } from './readScorecard';
import { ScorecardProblem } from './ScorecardProblem';

/**
 * Finds what is wrong in a campaign beyond its JSON Schema, as far as it can be
 * told from the campaign alone: days that do not exist or are in the wrong
 * order, a target that is none, a filter predicate that means nothing. Whether
 * its scorecard and checks exist is told by `findCampaignTargetProblems`.
 * @public
 */
export function findCampaignProblems(entity: Entity): ScorecardProblem[] {
  const spec = asFields(entity.spec);
  return [
    ...findDayProblems(spec),
    ...findTargetShapeProblems(asFields(spec.target)),
    ...(spec.appliesTo === undefined
      ? []
      : findFilterPredicateProblems(spec.appliesTo, 'spec.appliesTo')),
  ];
}

function findDayProblems(spec: UnknownFields): ScorecardProblem[] {
  const { starts, due } = spec;
  const problems = [
    ['starts', starts],
    ['due', due],
  ].flatMap(([name, value]) =>
    isExistingDate(value)
      ? []
      : [
          campaignProblem('campaign.notDay', `spec.${name}`, {
            value: quoteValue(value),
          }),
        ],
  );
  if (problems.length === 0 && String(due) < String(starts)) {
    problems.push(
      campaignProblem('campaign.dueBeforeStart', 'spec.due', {
        value: quoteValue(due),
        starts: String(starts),
      }),
    );
  }
  return problems;
}

function findTargetShapeProblems(target: UnknownFields): ScorecardProblem[] {
  const { checks, level } = target;
  const hasChecks = asList(checks).length > 0;
  if (hasChecks === (level !== undefined)) {
    const rule = hasChecks ? 'campaign.twoTargets' : 'campaign.noTarget';
    return [campaignProblem(rule, 'spec.target')];
  }
  const seen = new Set<unknown>();
  return asList(checks).flatMap((check, index) => {
    if (!seen.has(check)) {
      seen.add(check);
      return [];
    }
    const field = `spec.target.checks[${index}]`;
    const value = quoteValue(check);
    return [campaignProblem('campaign.repeatedCheck', field, { value })];
  });
}
