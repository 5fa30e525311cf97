import { compareText } from '../reading/refs';
import {
  OrgSmellOf,
  SMELL_LEVELS,
  SmellBound,
  SmellCoverage,
  SmellInputs,
  SmellLevel,
  SmellNextStep,
  SmellRule,
  smellKey,
} from './OrgSmell';
import { SmellContext } from './SmellContext';
import { SMELL_DEFINITIONS, SmellBounds } from './smellRules';

/** A bound that was crossed, and the level that this gives. */
export interface Crossed {
  level: SmellLevel;
  threshold?: SmellBound;
}

/** What a rule has found. */
export interface Found<R extends SmellRule> extends Crossed {
  subjects: readonly string[];
  /** Refs of teams; those that are none are left out. */
  teams: Iterable<string | undefined>;
  inputs: SmellInputs[R];
  since?: string;
  nextStep?: SmellNextStep;
}

/** The rule says of each thing that it looks at one of three: fine, a smell, or not known. */
export class RuleReport<R extends SmellRule> {
  readonly #rule: R;
  readonly #context: SmellContext;
  readonly #bounds: SmellBounds;
  readonly #smells = new Map<string, OrgSmellOf<R>>();
  readonly #notKnownTeams = new Set<string>();
  #evaluated = 0;
  #notKnown = 0;

  static create<R extends SmellRule>(
    rule: R,
    context: SmellContext,
    bounds: SmellBounds,
  ): RuleReport<R> {
    return new RuleReport(rule, context, bounds);
  }

  private constructor(rule: R, context: SmellContext, bounds: SmellBounds) {
    this.#rule = rule;
    this.#context = context;
    this.#bounds = bounds;
  }

  /** The bound of a level, where it is a number. */
  number(level: SmellLevel): number {
    const bound = this.#bounds[level];
    return typeof bound === 'number' ? bound : Infinity;
  }

  /** A part of the bound of a level, where it has several. */
  part(level: SmellLevel, name: string): number {
    const bound = this.#bounds[level];
    return typeof bound === 'object' ? bound[name] : Infinity;
  }

  bound(level: SmellLevel): SmellBound | undefined {
    return this.#bounds[level];
  }

  /** The worst level whose bound is crossed; nothing where none is. */
  worst(
    isCrossed: (bound: SmellBound, level: SmellLevel) => boolean,
  ): Crossed | undefined {
    for (const level of [...SMELL_LEVELS].reverse()) {
      const threshold = this.#bounds[level];
      if (threshold !== undefined && isCrossed(threshold, level)) {
        return { level, threshold };
      }
    }
    return undefined;
  }

  /** The worst level whose number the value is above. */
  above(value: number): Crossed | undefined {
    return this.worst(bound => typeof bound === 'number' && value > bound);
  }

  /** The worst level whose number the value reaches. */
  reaches(value: number): Crossed | undefined {
    return this.worst(bound => typeof bound === 'number' && value >= bound);
  }

  pass(): void {
    this.#evaluated += 1;
  }

  find(found: Found<R>): void {
    const { subjects, teams, level, inputs, threshold, since, nextStep } =
      found;
    this.#evaluated += 1;
    const smell: OrgSmellOf<R> = {
      rule: this.#rule,
      subjects: [...new Set(subjects)].sort(),
      teams: this.#context.teamsAmong(teams),
      ...{ level, inputs },
      ...(threshold !== undefined && { threshold }),
      sources: SMELL_DEFINITIONS[this.#rule].sources,
      ...(since !== undefined && { since }),
      ...(nextStep && { nextStep }),
    };
    this.#smells.set(smellKey(smell), smell);
  }

  /** @param teams - refs of the teams that it would be about */
  notKnown(teams: Iterable<string | undefined> = []): void {
    this.#notKnown += 1;
    for (const ref of this.#context.teamsAmong(teams)) {
      this.#notKnownTeams.add(ref);
    }
  }

  get smells(): OrgSmellOf<R>[] {
    return [...this.#smells]
      .sort(([a], [b]) => compareText(a, b))
      .map(([, smell]) => smell);
  }

  get coverage(): SmellCoverage {
    return {
      rule: this.#rule,
      evaluated: this.#evaluated,
      notKnown: this.#notKnown,
      notKnownTeams: [...this.#notKnownTeams].sort(),
    };
  }
}

/** What a rule does. */
export type Rule<R extends SmellRule> = (
  context: SmellContext,
  report: RuleReport<R>,
) => void;

/** How many refs are listed of many. */
const LISTED = 20;

/** The first of the refs, sorted. */
export function firstOf(refs: Iterable<string>): string[] {
  return [...refs].sort().slice(0, LISTED);
}
