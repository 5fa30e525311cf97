import {
  CheckState,
  CompiledScorecard,
  EntityScorecardReport,
  evaluateAndExplain,
  EvaluationInput,
  InvalidCheck,
  ScorecardCheck,
  ScorecardResult,
} from '@kumiki/backstage-plugin-scorecards-common';
import { applicability } from '../catalog/applicability';
import { EntityStanding } from '../database/EntityRecord';

const ACHIEVED: readonly CheckState[] = ['pass', 'exempt', 'self-maintained'];

/** An entity and what is stored about it. */
export interface Judged {
  definitions: readonly ScorecardCheck[];
  input: EvaluationInput;
  standing?: EntityStanding;
}

/**
 * How an entity stands with one scorecard; nothing where it does not apply.
 * Where what is stored says something else, it is about to be judged anew, and
 * since when it stands so is left out.
 */
export function reportScorecard(
  compiled: CompiledScorecard,
  { definitions, input, standing }: Judged,
): Omit<EntityScorecardReport, 'scorecard'> | undefined {
  const judged = evaluateAndExplain(compiled, input);
  if (!judged) {
    return undefined;
  }
  const { result, checks } = judged;
  const invalid = invalidFor(compiled, definitions, input);
  return {
    result,
    checks: checks.map(check => ({
      ...check,
      since:
        standing?.states[check.check] === check.state
          ? standing.checksSince.get(check.check) ?? standing.firstJudgedAt
          : undefined,
    })),
    invalid,
    next: nextLevel(compiled, { result, invalid, definitions }),
    levelSince:
      standing && standing.level === result.level
        ? standing.levelSince ?? standing.firstJudgedAt
        : undefined,
    evaluatedAt: input.now.toISOString(),
  };
}

/** Invalid checks that would apply to the entity. */
function invalidFor(
  { invalid }: CompiledScorecard,
  definitions: readonly ScorecardCheck[],
  { entity }: EvaluationInput,
): InvalidCheck[] {
  return invalid.filter(({ check }) => {
    const scope = definitions.find(({ id }) => id === check)?.appliesTo;
    return scope === undefined || applicability(scope)(entity);
  });
}

function nextLevel(
  { levels }: CompiledScorecard,
  found: {
    result: ScorecardResult;
    invalid: readonly InvalidCheck[];
    definitions: readonly ScorecardCheck[];
  },
): EntityScorecardReport['next'] {
  const { result, invalid, definitions } = found;
  const place = levels.findIndex(({ id }) => id === result.level) + 1;
  if (place >= levels.length) {
    return undefined;
  }
  const level = levels[place].id;
  const isInTheWay = (id: string) =>
    invalid.some(({ check }) => check === id) ||
    (id in result.states &&
      !result.announced.includes(id) &&
      !ACHIEVED.includes(result.states[id]));
  const inTheWay = definitions
    .filter(check => check.level === level && isInTheWay(check.id))
    .map(({ id }) => id);
  return { level, checks: [...new Set(inTheWay)] };
}
