import { Entity } from '@backstage/catalog-model';
import {
  FactProviderDeclaration,
  FactReference,
  FactType,
} from '../facts/Facts';
import { isoDurationToMilliseconds } from '../facts/isoDuration';
import {
  ScorecardCheck,
  ScorecardLevel,
  ScorecardLifecycle,
} from '../kinds/Scorecard';
import { CompiledRule } from '../rules/CompiledRule';
import { DeclaredFact } from '../rules/FactCatalogue';
import { FactRecordKind } from '../rules/FactRecords';
import { RuleLanguage } from '../rules/RuleLanguage';
import { ScorecardProblem } from '../schema/ScorecardProblem';
import { InvalidCheck } from './Result';

/**
 * A check that can be evaluated.
 * @public
 */
export interface CompiledCheck {
  readonly id: string;
  /** The check as it was written. */
  readonly definition: ScorecardCheck;
  /** Exactly the facts that `rule` and `when` read. */
  readonly facts: readonly FactReference[];
  /** The capability whose maintained opt-out counts, as a full ref. */
  readonly capability?: string;
  /** Whether one of them reads `now`, so that the answer can change with time alone. */
  readonly readsClock: boolean;
}

/**
 * A scorecard that was read and type-checked against the declared facts. Made
 * by `compileScorecard`; to be compiled again when the scorecard or
 * the declarations change.
 * @public
 */
export interface CompiledScorecard {
  /** A full, lower-case entity ref. */
  readonly ref: string;
  readonly title: string;
  readonly lifecycle: ScorecardLifecycle;
  /** From the lowest up. */
  readonly levels: readonly ScorecardLevel[];
  /** The checks that can be evaluated, in the order of the scorecard. */
  readonly checks: readonly CompiledCheck[];
  /**
   * What is wrong with the other checks. Each keeps its level, and those above,
   * out of reach of the entities that it applies to.
   */
  readonly invalid: readonly InvalidCheck[];
  /** What makes the scorecard as a whole impossible; it then applies to nothing. */
  readonly problems: readonly ScorecardProblem[];
}

/** A provider of facts that the scorecard reads, and which of them it reads. */
export interface PlannedProvider {
  id: string;
  /** How long an observation is good for, in milliseconds. */
  maxAge: number;
  record: FactRecordKind;
  facts: { place: number; name: string; type: FactType }[];
}

/** A rule with what it reads. */
export interface PlannedRule {
  rule: CompiledRule;
  /** Places in `ScorecardPlan.facts`. */
  reads: readonly number[];
}

/** What an entity must meet for a check, and from when on it counts. */
export interface PlannedScope {
  /** The place of the level, the lowest being 0. */
  level: number;
  applies?: (entity: Entity) => boolean;
  /** How many values each item of a list of the entity is compared with. */
  itemConditions: number;
  /** What decides by facts whether the check applies. */
  when?: PlannedRule;
  /** A day that exists, `YYYY-MM-DD`; from then on it counts. */
  enforceFrom?: string;
}

/** A check that cannot be evaluated, and what it keeps out of reach. */
export interface BlockedScope extends PlannedScope {
  check: string;
}

/** A check, ready to be evaluated. */
export interface PlannedCheck extends CompiledCheck, PlannedScope, PlannedRule {
  definition: ScorecardCheck;
}

/** The parts of a plan. */
export interface ScorecardPlanOptions {
  ref: string;
  title: string;
  lifecycle: ScorecardLifecycle;
  levels: ScorecardLevel[];
  checks: PlannedCheck[];
  invalid: InvalidCheck[];
  problems: ScorecardProblem[];
  language: RuleLanguage;
  applies: (entity: Entity) => boolean;
  /** What invalid checks keep out of reach. */
  blocked: BlockedScope[];
  /** Every fact that a check reads, once. */
  facts: DeclaredFact[];
}

/** A compiled scorecard with what only the evaluator needs to know. */
export class ScorecardPlan implements CompiledScorecard {
  readonly ref: string;
  readonly title: string;
  readonly lifecycle: ScorecardLifecycle;
  readonly levels: readonly ScorecardLevel[];
  readonly checks: readonly PlannedCheck[];
  readonly invalid: readonly InvalidCheck[];
  readonly problems: readonly ScorecardProblem[];
  readonly language: RuleLanguage;
  readonly blocked: readonly BlockedScope[];
  readonly facts: readonly DeclaredFact[];
  /** The same facts by provider. */
  readonly providers: readonly PlannedProvider[];
  /** The moments from which on something counts, in milliseconds since the epoch. */
  readonly enforcements: readonly number[];
  /** Whether a result can change by the passing of time alone. */
  readonly readsClock: boolean;
  readonly #applies: (entity: Entity) => boolean;

  static create(options: ScorecardPlanOptions): ScorecardPlan {
    return new ScorecardPlan(options);
  }

  /** The plan behind what was handed out. */
  static of(compiled: CompiledScorecard): ScorecardPlan {
    if (compiled instanceof ScorecardPlan) {
      return compiled;
    }
    throw new TypeError('The scorecard was not made by compileScorecard');
  }

  private constructor(options: ScorecardPlanOptions) {
    this.ref = options.ref;
    this.title = options.title;
    this.lifecycle = options.lifecycle;
    this.levels = options.levels;
    this.checks = options.checks;
    this.invalid = options.invalid;
    this.problems = options.problems;
    this.language = options.language;
    this.blocked = options.blocked;
    this.facts = options.facts;
    this.providers = planProviders(options.facts, options.language);
    this.enforcements = [...options.checks, ...options.blocked].flatMap(
      ({ enforceFrom }) =>
        enforceFrom
          ? options.language.calendar.startOf(enforceFrom).getTime()
          : [],
    );
    this.readsClock =
      options.checks.some(({ readsClock }) => readsClock) ||
      options.blocked.some(({ when }) => when?.rule.readsClock);
    this.#applies = options.applies;
  }

  /** Whether the entity is judged at all. */
  judges(entity: Entity): boolean {
    return (
      this.lifecycle !== 'retired' &&
      this.problems.length === 0 &&
      this.#applies(entity)
    );
  }
}

/** Puts facts together by their provider, as they are read. */
export function planProviders(
  facts: readonly DeclaredFact[],
  language: RuleLanguage,
): PlannedProvider[] {
  const providers = new Map<string, PlannedProvider>();
  facts.forEach(({ provider, fact: { name, type } }, place) => {
    const planned = providers.get(provider.id) ?? {
      id: provider.id,
      maxAge: maxAgeOf(provider),
      record: language.records.provider(provider.id),
      facts: [],
    };
    planned.facts.push({ place, name, type });
    providers.set(provider.id, planned);
  });
  return [...providers.values()];
}

const maxAges = new WeakMap<FactProviderDeclaration, number>();

/**
 * How long observations of a provider are good for, in milliseconds. Where that
 * is no duration, nothing is fresh. Read once: every explained fact needs it.
 */
export function maxAgeOf(provider: FactProviderDeclaration): number {
  const maxAge =
    maxAges.get(provider) ??
    isoDurationToMilliseconds(provider.maxAge) ??
    -Infinity;
  maxAges.set(provider, maxAge);
  return maxAge;
}
