import {
  ScorecardDetails,
  ScorecardSummary,
  CompiledScorecard,
  InvalidCheck,
  isAnnounced,
  ScorecardCheckDetails,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Clock } from '../database/DatabaseClock';
import { StoredScorecard } from '../database/scorecards/DatabaseScorecardStore';
import { CompiledScorecards } from '../scorecards/CompiledScorecards';
import { seeScorecard, SeenScorecard } from '../view/seeScorecard';
import { View } from '../view/View';
import { readRef } from '../catalog/readRef';

/** What it takes to describe scorecards. */
export interface ScorecardDescriberOptions {
  calendar: Calendar;
  clock: Clock;
  compiled: CompiledScorecards;
  /** How long something may be due before what is shown is called stale. */
  staleAfterMs: number;
}

/** Describes scorecards as answers have them. */
export class ScorecardDescriber {
  readonly #options: ScorecardDescriberOptions;

  static create(options: ScorecardDescriberOptions) {
    return new ScorecardDescriber(options);
  }

  private constructor(options: ScorecardDescriberOptions) {
    this.#options = options;
  }

  /** In the order of their titles. */
  summarize(
    scorecards: readonly StoredScorecard[],
    view: Pick<View, 'oldestDueAt' | 'visibility'>,
  ): ScorecardSummary[] {
    const { compiled } = this.#options;
    const options = { today: this.#today(), isStale: this.#isStale(view) };
    return scorecards
      .map(stored =>
        describeScorecard(stored, compiled.of(stored), {
          ...options,
          seen: seeScorecard(stored.entity, view.visibility),
        }),
      )
      .sort((a, b) => compare(a.title, b.title) || compare(a.ref, b.ref));
  }

  /** Everything about one but its rollup. */
  describe(
    stored: StoredScorecard,
    view: Pick<View, 'oldestDueAt' | 'visibility'>,
  ): Omit<ScorecardDetails, 'rollup'> {
    const compiled = this.#options.compiled.of(stored);
    const [summary] = this.summarize([stored], view);
    const seen = seeScorecard(stored.entity, view.visibility);
    return {
      ...summary,
      appliesTo: seen.appliesTo,
      checkDetails: describeChecks(seen, compiled, this.#today()),
      invalid: describeInvalid(compiled),
    };
  }

  #today(): string {
    const { calendar, clock } = this.#options;
    return calendar.dayAt(clock());
  }

  /** Whether judging is behind. It is the same for all: one queue serves them all. */
  #isStale({ oldestDueAt }: Pick<View, 'oldestDueAt'>): boolean {
    const { clock, staleAfterMs } = this.#options;
    return (
      oldestDueAt !== undefined &&
      Date.parse(oldestDueAt) < clock().getTime() - staleAfterMs
    );
  }
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/** A scorecard in a list. */
export function describeScorecard(
  stored: StoredScorecard,
  compiled: CompiledScorecard,
  options: { today: string; isStale: boolean; seen: SeenScorecard },
): ScorecardSummary {
  const { entity, judgedAt } = stored;
  const { owner, withheld } = options.seen;
  const announced = compiled.checks.filter(({ definition }) =>
    isAnnounced(definition, options.today),
  );
  return {
    ref: stringifyEntityRef(entity),
    title: compiled.title,
    description: entity.metadata.description,
    owner: readRef(owner, entity, 'group') ?? owner,
    withheld,
    lifecycle: entity.spec.lifecycle,
    levels: compiled.levels.map(({ id, title, color }) => ({
      id,
      title,
      color,
    })),
    checks: compiled.checks.length - announced.length,
    announcedChecks: announced.length,
    invalidChecks: new Set(compiled.invalid.map(({ check }) => check)).size,
    stale: options.isStale,
    evaluatedAt: judgedAt,
  };
}

/** The checks of a scorecard, with what was found out about their rules. */
export function describeChecks(
  { checks }: SeenScorecard,
  compiled: CompiledScorecard,
  today: string,
): ScorecardCheckDetails[] {
  const factsOf = new Map(compiled.checks.map(({ id, facts }) => [id, facts]));
  const invalid = new Set(compiled.invalid.map(({ check }) => check));
  return checks.map(check => ({
    ...check,
    title: check.title ?? check.id,
    facts: [...(factsOf.get(check.id) ?? [])],
    announced: isAnnounced(check, today),
    invalid: invalid.has(check.id),
  }));
}

/** What is wrong with the scorecard as a whole, and with single checks of it. */
export function describeInvalid(compiled: CompiledScorecard): InvalidCheck[] {
  const whole = compiled.problems.map(problem => ({
    check: 'spec',
    ...problem,
    field: problem.field.replace(/^spec\./, ''),
  }));
  return [...whole, ...compiled.invalid];
}
