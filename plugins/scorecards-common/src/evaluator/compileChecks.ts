import { DEFAULT_NAMESPACE } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import {
  countItemConditions,
  entityFilter,
  findFilterPredicateProblems,
  isExistingDate,
} from '@kumiki/backstage-plugin-team-topology-common';
import { ScorecardCheck, ScorecardEntity } from '../kinds/Scorecard';
import { CompiledRule } from '../rules/CompiledRule';
import { DeclaredFact } from '../rules/FactCatalogue';
import { RuleLanguage } from '../rules/RuleLanguage';
import { RuleProblem } from '../rules/RuleProblem';
import { readScorecard, UnknownFields } from '../schema/readScorecard';
import { findInvalidity, readCapability } from './findInvalidity';
import { InvalidCheck } from './Result';
import { BlockedScope, PlannedCheck, PlannedScope } from './ScorecardPlan';

/** What came of the checks of a scorecard. */
export interface CompiledChecks {
  checks: PlannedCheck[];
  invalid: InvalidCheck[];
  /** The scopes of the invalid ones. */
  blocked: BlockedScope[];
  /** Every fact that a check reads, once. */
  facts: DeclaredFact[];
}

/** The rules of a check, and what is wrong in them. */
interface WrittenRules {
  rule?: CompiledRule;
  when?: CompiledRule;
  problems: { field: 'rule' | 'when'; text: string; problems: RuleProblem[] }[];
}

/**
 * Compiles every check for itself, so that a wrong one stays alone. Pauses
 * after each, for whoever has something else to do meanwhile.
 */
export function* compileChecks(
  scorecard: ScorecardEntity,
  language: RuleLanguage,
): Generator<void, CompiledChecks> {
  const { checks: written, levelIds } = readScorecard(scorecard);
  const defaultNamespace = scorecard.metadata.namespace ?? DEFAULT_NAMESPACE;
  const result: CompiledChecks = {
    checks: [],
    invalid: [],
    blocked: [],
    facts: [],
  };
  const places = new Map<string, number>();
  const placeOf = (fact: DeclaredFact) => {
    const place = places.get(fact.path) ?? result.facts.push(fact) - 1;
    places.set(fact.path, place);
    return place;
  };
  const earlier = new Set<unknown>();
  for (const [index, check] of written.entries()) {
    const { rule, when, problems } = compileRules(check, language);
    const scope: PlannedScope = {
      ...readScope(check, levelIds),
      ...(when && { when: { rule: when, reads: when.facts.map(placeOf) } }),
    };
    const invalid = findInvalidity(check, {
      index,
      earlier,
      levels: levelIds,
      defaultNamespace,
      ruleProblems: problems,
    });
    earlier.add(check.id);
    if (!rule || invalid.length > 0) {
      const level = levelIds[scope.level];
      result.invalid.push(
        ...invalid.map(problem => ({
          ...problem,
          ...(typeof level === 'string' && { level }),
        })),
      );
      result.blocked.push({ ...scope, check: invalid[0].check });
    } else {
      const definition: ScorecardCheck = scorecard.spec.checks[index];
      const facts = new Map(
        [...rule.facts, ...(when?.facts ?? [])].map(fact => [fact.path, fact]),
      );
      result.checks.push({
        ...scope,
        id: definition.id,
        definition,
        rule,
        reads: rule.facts.map(placeOf),
        facts: [...facts.values()].map(
          ({ path, fact: { type, unit, description } }) => ({
            name: path,
            type,
            unit,
            description,
          }),
        ),
        capability: readCapability(definition.capability, defaultNamespace),
        readsClock: rule.readsClock || (when?.readsClock ?? false),
      });
    }
    yield;
  }
  return result;
}

function compileRules(
  check: UnknownFields,
  language: RuleLanguage,
): WrittenRules {
  const result: WrittenRules = { problems: [] };
  for (const field of ['rule', 'when'] as const) {
    const written = check[field];
    // Whether something else than a text stands there is found out elsewhere.
    const text = typeof written === 'string' ? written : '';
    if (field === 'rule' || typeof written === 'string') {
      const compiled = language.compile(text);
      if (compiled.problems) {
        const { problems } = compiled;
        result.problems.push({ field, text, problems });
      } else {
        result[field] = compiled.rule;
      }
    }
  }
  return result;
}

/**
 * Which entities a check is for, and from when on. Where that is written wrongly
 * it is for all, at the lowest level, from now on: nobody is promoted by a mistake.
 */
export function readScope(
  { appliesTo, enforceFrom, level }: UnknownFields,
  levels: readonly unknown[],
): PlannedScope {
  const narrows =
    appliesTo !== undefined &&
    findFilterPredicateProblems(appliesTo, 'appliesTo').length === 0;
  return {
    level: Math.max(0, levels.indexOf(level)),
    applies: narrows ? entityFilter(appliesTo as FilterPredicate) : undefined,
    itemConditions: narrows ? countItemConditions(appliesTo) : 0,
    enforceFrom: isExistingDate(enforceFrom) ? enforceFrom : undefined,
  };
}
