import { Entity } from '@backstage/catalog-model';
import {
  countConditions,
  findFilterPredicateProblems,
  isExistingDate,
  PREDICATE_LIMITS,
  quoteValue,
} from '@kumiki/backstage-plugin-team-topology-common';
import { isReserved } from '../facts/findDeclarationProblems';
import { NO_LEVEL } from '../rollup/Rollup';
import { readScorecard, UnknownFields } from './readScorecard';
import { problemOf, ScorecardProblem } from './ScorecardProblem';

/**
 * Finds what is wrong in a scorecard beyond its JSON Schema: ids that are there
 * twice, a level that does not exist, a filter predicate that means nothing, a
 * day that does not exist. Rules are left out on purpose: what is wrong in a
 * rule makes that check invalid and must not cost anybody the whole scorecard.
 * @public
 */
export function findScorecardProblems(entity: Entity): ScorecardProblem[] {
  const { checks, levelIds } = readScorecard(entity);
  const tooLarge = findSizeProblems(entity);
  if (tooLarge.length > 0) {
    return tooLarge;
  }
  const earlier = new Set<unknown>();
  return [
    ...findWholeProblems(entity),
    ...checks.flatMap((check, index) => {
      const field = `spec.checks[${index}]`;
      const place = { field, earlier, levels: levelIds };
      const problems = findCheckProblems(check, place);
      earlier.add(check.id);
      return problems;
    }),
  ];
}

/** Finds what makes the scorecard as a whole impossible to evaluate. */
export function findWholeProblems(entity: Entity): ScorecardProblem[] {
  const { spec, levelIds } = readScorecard(entity);
  const tooLarge = findSizeProblems(entity);
  return tooLarge.length > 0
    ? tooLarge
    : [
        ...findFilterPredicateProblems(spec.appliesTo, 'spec.appliesTo'),
        ...findLevelProblems(levelIds),
      ];
}

/** What must be a text where it is there. */
const TEXTS = ['title', 'description', 'category', 'message', 'remedy', 'when'];

/** Finds what is wrong in one check but its rules, given the ids around it. */
export function findCheckProblems(
  check: UnknownFields,
  place: {
    field: string;
    earlier: ReadonlySet<unknown>;
    levels: readonly unknown[];
  },
): ScorecardProblem[] {
  const { earlier, levels } = place;
  const problems: ScorecardProblem[] = [];
  const report = (
    name: string,
    rule: Parameters<typeof problemOf>[0],
    params = {},
  ) => {
    const value = quoteValue(check[name]);
    const field = `${place.field}.${name}`;
    problems.push(problemOf(rule, field, { value, ...params }));
  };
  if (typeof check.id === 'string' && earlier.has(check.id)) {
    report('id', 'check.repeatedId');
  }
  if (isReserved(check.id)) {
    report('id', 'check.reservedId');
  }
  if (!levels.includes(check.level)) {
    const allowed = levels.filter(level => typeof level === 'string');
    report('level', 'check.unknownLevel', { allowed: allowed.join(', ') });
  }
  if (check.enforceFrom !== undefined && !isExistingDate(check.enforceFrom)) {
    report('enforceFrom', 'check.notDay');
  }
  for (const name of TEXTS) {
    if (check[name] !== undefined && typeof check[name] !== 'string') {
      report(name, 'check.notText');
    }
  }
  return check.appliesTo === undefined
    ? problems
    : [
        ...problems,
        ...findFilterPredicateProblems(
          check.appliesTo,
          `${place.field}.appliesTo`,
        ),
      ];
}

/** Finds levels that could not be told apart, or none at all. */
export function findLevelProblems(ids: unknown[]): ScorecardProblem[] {
  if (ids.length === 0) {
    return [problemOf('levels.empty', 'spec.levels')];
  }
  return ids.flatMap((id, index) => {
    const field = `spec.levels[${index}].id`;
    const value = quoteValue(id);
    if (id === NO_LEVEL) {
      return [problemOf('level.noLevel', field, { value })];
    }
    if (typeof id !== 'string') {
      return [problemOf('level.notText', field, { value })];
    }
    if (isReserved(id)) {
      return [problemOf('level.reserved', field, { value })];
    }
    const first = ids.indexOf(id);
    const other = `spec.levels[${first}]`;
    return first < index
      ? [problemOf('level.repeated', field, { value, other })]
      : [];
  });
}

/**
 * How large a scorecard may be as a whole. Every entity that it applies to is
 * evaluated by all of it, so that its size is what it costs; see `RULE_LIMITS`
 * for a single rule, and for the steps that all of them may take.
 * @public
 */
export const SCORECARD_LIMITS = {
  /** Checks. */
  checks: 300,
  /** Characters of all rules together. */
  rules: 100_000,
  /** Conditions of all filter predicates together, as `PREDICATE_LIMITS` counts them. */
  conditions: 2_000,
} as const;

/**
 * Finds out whether a scorecard is larger than anybody would write it, before
 * anything is done that takes longer the larger it is.
 */
export function findSizeProblems(entity: Entity): ScorecardProblem[] {
  const { spec, checks } = readScorecard(entity);
  if (checks.length > SCORECARD_LIMITS.checks) {
    return [tooMany('scorecard.tooManyChecks', SCORECARD_LIMITS.checks)];
  }
  // One that is too large by itself is told of by its own field.
  const count = (predicate: unknown) =>
    Math.min(countConditions(predicate), PREDICATE_LIMITS.conditions);
  let rules = 0;
  let conditions = count(spec.appliesTo);
  for (const { rule, when, appliesTo } of checks) {
    rules += lengthOf(rule) + lengthOf(when);
    conditions += count(appliesTo);
    if (rules > SCORECARD_LIMITS.rules) {
      return [tooMany('scorecard.tooManyCharacters', SCORECARD_LIMITS.rules)];
    }
    if (conditions > SCORECARD_LIMITS.conditions) {
      const { conditions: most } = SCORECARD_LIMITS;
      return [tooMany('scorecard.tooManyConditions', most)];
    }
  }
  return [];
}

function tooMany(
  rule: Parameters<typeof problemOf>[0],
  most: number,
): ScorecardProblem {
  return problemOf(rule, 'spec.checks', { most });
}

function lengthOf(text: unknown): number {
  return typeof text === 'string' ? text.length : 0;
}
