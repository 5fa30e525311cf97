import {
  closestName,
  quoteValue,
} from '@kumiki/backstage-plugin-team-topology-common';
import { CompiledScorecard } from '../evaluator/ScorecardPlan';
import { CampaignEntity } from '../kinds/Campaign';
import { campaignProblem } from '../schema/CampaignProblem';
import { ScorecardProblem } from '../schema/ScorecardProblem';

const SCORECARD_FIELD = 'spec.scorecard';

/** What keeps a campaign from being measured at all. */
const UNMEASURED = [
  'campaign.unknownScorecard',
  'campaign.draftScorecard',
  'campaign.retiredScorecard',
  'campaign.brokenScorecard',
];

/**
 * Whether the entities of a campaign can be counted, whatever else is wrong.
 * @public
 */
export function isCampaignMeasured(
  problems: readonly ScorecardProblem[],
): boolean {
  return !problems.some(({ rule = '' }) => UNMEASURED.includes(rule));
}

/**
 * Finds what keeps a campaign from being measured by its scorecard.
 *
 * @param scorecard - absent where there is none of that ref
 * @public
 */
export function findCampaignTargetProblems(
  {
    scorecard: ref,
    target,
  }: Pick<CampaignEntity['spec'], 'scorecard' | 'target'>,
  scorecard:
    | Pick<
        CompiledScorecard,
        'checks' | 'invalid' | 'levels' | 'lifecycle' | 'problems'
      >
    | undefined,
): ScorecardProblem[] {
  const value = quoteValue(ref);
  const about = (rule: Parameters<typeof campaignProblem>[0]) => [
    campaignProblem(rule, SCORECARD_FIELD, { value }),
  ];
  if (!scorecard) {
    return about('campaign.unknownScorecard');
  }
  if (scorecard.lifecycle === 'retired') {
    return about('campaign.retiredScorecard');
  }
  if (scorecard.problems.length > 0) {
    return about('campaign.brokenScorecard');
  }
  return [
    ...(scorecard.lifecycle === 'draft'
      ? about('campaign.draftScorecard')
      : []),
    ...('level' in target
      ? findLevelProblems(target.level, scorecard)
      : target.checks.flatMap((check, index) =>
          findCheckProblems(check, `spec.target.checks[${index}]`, scorecard),
        )),
  ];
}

function findLevelProblems(
  level: string,
  { levels }: Pick<CompiledScorecard, 'levels'>,
): ScorecardProblem[] {
  const ids = levels.map(({ id }) => id);
  const field = 'spec.target.level';
  return findUnknown({ field, name: level, known: ids }, 'Level');
}

function findCheckProblems(
  check: string,
  field: string,
  { checks, invalid }: Pick<CompiledScorecard, 'checks' | 'invalid'>,
): ScorecardProblem[] {
  if (invalid.some(it => it.check === check)) {
    const value = quoteValue(check);
    return [campaignProblem('campaign.invalidCheck', field, { value })];
  }
  const known = checks.map(({ id }) => id);
  return findUnknown({ field, name: check, known }, 'Check');
}

function findUnknown(
  named: { field: string; name: string; known: readonly string[] },
  what: 'Check' | 'Level',
): ScorecardProblem[] {
  const { field, name, known } = named;
  if (known.includes(name)) {
    return [];
  }
  const value = quoteValue(name);
  const meant = closestName(name, known);
  return meant === undefined
    ? [campaignProblem(`campaign.unknown${what}`, field, { value })]
    : [
        campaignProblem(`campaign.mistyped${what}`, field, {
          value,
          meant: quoteValue(meant),
        }),
      ];
}
