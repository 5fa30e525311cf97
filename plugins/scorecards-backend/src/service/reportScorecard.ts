import {
  CompiledScorecard,
  EntityScorecardReport,
  evaluateAndExplain,
  EvaluationInput,
} from '@kumiki/backstage-plugin-scorecards-common';
import { EntityStanding } from '../database/EntityRecord';

/** An entity and what is stored about it. */
export interface Judged {
  input: EvaluationInput;
  standing?: EntityStanding;
}

/**
 * The report of one scorecard on an entity; nothing where it does not apply.
 * Where what is stored differs, the entity is about to be evaluated again, and
 * since when it is so is left out.
 */
export function reportScorecard(
  compiled: CompiledScorecard,
  { input, standing }: Judged,
): Omit<EntityScorecardReport, 'scorecard'> | undefined {
  const report = evaluateAndExplain(compiled, input);
  if (!report) {
    return undefined;
  }
  const { result, checks } = report;
  return {
    ...report,
    checks: checks.map(check => ({
      ...check,
      since:
        standing?.states[check.check] === check.state
          ? standing.checksSince.get(check.check) ?? standing.firstJudgedAt
          : undefined,
    })),
    levelSince:
      standing && standing.level === result.level
        ? standing.levelSince ?? standing.firstJudgedAt
        : undefined,
    evaluatedAt: input.now.toISOString(),
  };
}
