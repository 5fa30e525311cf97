import { stringifyEntityRef } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import {
  Calendar,
  entityFilter,
} from '@kumiki/backstage-plugin-team-topology-common';
import { FactProviderDeclaration } from '../facts/Facts';
import { SCORECARD_LIFECYCLES, ScorecardEntity } from '../kinds/Scorecard';
import { RuleLanguage } from '../rules/RuleLanguage';
import { RULE_LIMITS } from '../rules/ruleLimits';
import {
  findSizeProblems,
  findWholeProblems,
} from '../schema/findScorecardProblems';
import { readScorecard } from '../schema/readScorecard';
import { problemOf, ScorecardProblem } from '../schema/ScorecardProblem';
import { compileChecks } from './compileChecks';
import {
  CompiledScorecard,
  PlannedCheck,
  ScorecardPlan,
} from './ScorecardPlan';

/**
 * Reads a scorecard and type-checks its rules against the declared facts. It
 * never throws: what is wrong with a check makes that check invalid, with the
 * place and a suggestion, and leaves the others as they are; what is wrong with
 * the whole makes it apply to nothing.
 *
 * @remarks
 *
 * A rule is a CEL expression that is true or false; so is `when` of a check.
 *
 * - Facts: `facts.<provider>.<name>`, and `now`, the time of the evaluation.
 * - Values: strings, numbers, `true`, `false`, lists. A number is a double,
 *   whether it is written `3` or `3.0`; dividing by zero gives infinity.
 * - Operators: `== != < <= > >= in + - * / % && || ! ?:` and `[n]`.
 * - Lists: `all`, `exists`, `exists_one`, `filter`, `map`, `size`.
 * - Strings: `startsWith`, `endsWith`, `contains`, `matches` (RE2, with a pattern
 *   that is written out), `lowerAscii`, `upperAscii`, `trim`, `split`, `size`.
 * - Times: `timestamp('2026-01-31T00:00:00Z')`, `duration('720h')`, their sums and
 *   differences, such as `now - facts.release.latest < duration('720h')`;
 *   `getFullYear`, `getMonth` (from 0), `getDate`, `getDayOfWeek` (Sunday is 0),
 *   `getHours`, `getMinutes`, `getSeconds` of a timestamp as the clocks of the
 *   organisation show it, and the last three of a duration, as a whole.
 *
 * There is no `has`: a check is unknown as soon as one of the facts that it
 * reads is, wherever it stands in the rule.
 *
 * @param options - `calendar` has the days of the organisation, with which
 *   `enforceFrom` begins and exemptions end; those of UTC where it is absent
 * @public
 */
export function compileScorecard(
  scorecard: ScorecardEntity,
  declarations: readonly FactProviderDeclaration[],
  options: { calendar?: Calendar } = {},
): CompiledScorecard {
  const steps = compileScorecardSteps(scorecard, declarations, options);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) {
      return step.value;
    }
  }
}

/**
 * `compileScorecard` in steps of at most one check, for whoever has something
 * else to do in between. What it returns at its end is the compiled scorecard.
 * @public
 */
export function* compileScorecardSteps(
  scorecard: ScorecardEntity,
  declarations: readonly FactProviderDeclaration[],
  options: { calendar?: Calendar } = {},
): Generator<void, CompiledScorecard> {
  const ref = stringifyEntityRef(scorecard);
  const { spec, levelIds } = readScorecard(scorecard);
  const problems = findWholeProblems(scorecard);
  const language = RuleLanguage.create(declarations, options.calendar);
  // What is too large is not even looked at.
  const isTooLarge = findSizeProblems(scorecard).length > 0;
  const compiled = isTooLarge
    ? { checks: [], invalid: [], blocked: [], facts: [] }
    : yield* compileChecks(scorecard, language);
  const { name, title } = scorecard.metadata;
  return ScorecardPlan.create({
    ref,
    title: title ?? name,
    // What is none of them counts nowhere.
    lifecycle:
      SCORECARD_LIFECYCLES.find(it => it === spec.lifecycle) ?? 'draft',
    levels: levelIds.map((id, index) => ({
      ...scorecard.spec.levels[index],
      // One that is no text is a problem of the whole.
      id: typeof id === 'string' ? id : '',
    })),
    problems: [...problems, ...findStepProblems(compiled.checks)],
    language,
    applies: entityFilter(spec.appliesTo as FilterPredicate),
    ...compiled,
  });
}

/** What the rules need for small values, they need for every entity. */
function findStepProblems(checks: readonly PlannedCheck[]): ScorecardProblem[] {
  const steps = checks.reduce(
    (sum, { rule, when }) =>
      sum + rule.smallSteps + (when?.rule.smallSteps ?? 0),
    0,
  );
  const { steps: most } = RULE_LIMITS;
  return steps > most
    ? [problemOf('scorecard.tooManySteps', 'spec.checks', { steps, most })]
    : [];
}
