import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { ScorecardEntity } from '../kinds/Scorecard';
import { DeclaredFact } from '../rules/FactCatalogue';
import { RuleLanguage } from '../rules/RuleLanguage';
import { readScorecard } from '../schema/readScorecard';
import { findInvalidity } from './findInvalidity';
import { readCapability } from './readCapability';
import { readScope } from './readScope';
import { InvalidCheck } from './Result';
import { BlockedScope, PlannedCheck } from './ScorecardPlan';

/** What came of the checks of a scorecard. */
export interface CompiledChecks {
  checks: PlannedCheck[];
  invalid: InvalidCheck[];
  /** The scopes of the invalid ones. */
  blocked: BlockedScope[];
  /** Every fact that a check reads, once. */
  facts: DeclaredFact[];
}

/** Compiles every check for itself, so that a wrong one stays alone. */
export function compileChecks(
  scorecard: ScorecardEntity,
  language: RuleLanguage,
): CompiledChecks {
  const { checks: written, levelIds } = readScorecard(scorecard);
  const defaultNamespace = scorecard.metadata.namespace ?? DEFAULT_NAMESPACE;
  const result: CompiledChecks = {
    checks: [],
    invalid: [],
    blocked: [],
    facts: [],
  };
  written.forEach((check, index) => {
    const scope = readScope(check, levelIds, language.calendar);
    const text = typeof check.rule === 'string' ? check.rule : '';
    const compiled = language.compile(text);
    const invalid = findInvalidity(check, {
      index,
      earlier: written.slice(0, index).map(({ id }) => id),
      levels: levelIds,
      defaultNamespace,
      ruleProblems: compiled.problems ?? [],
    });
    if (compiled.problems || invalid.length > 0) {
      const level = levelIds[scope.level];
      result.invalid.push(
        ...invalid.map(problem => ({
          ...problem,
          ...(typeof level === 'string' && { level }),
        })),
      );
      result.blocked.push({ ...scope, check: invalid[0].check });
      return;
    }
    const definition = scorecard.spec.checks[index];
    const { facts, readsClock } = compiled.rule;
    result.checks.push({
      ...scope,
      id: definition.id,
      definition,
      rule: compiled.rule,
      reads: facts.map(fact => placeOf(fact, result.facts)),
      facts: facts.map(({ path, fact: { type, unit, description } }) => ({
        name: path,
        type,
        unit,
        description,
      })),
      capability: readCapability(definition.capability, defaultNamespace),
      readsClock,
    });
  });
  return result;
}

function placeOf(fact: DeclaredFact, facts: DeclaredFact[]): number {
  const known = facts.findIndex(({ path }) => path === fact.path);
  return known < 0 ? facts.push(fact) - 1 : known;
}
