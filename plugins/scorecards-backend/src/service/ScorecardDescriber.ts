import {
  ScorecardDetails,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { Clock } from '../database/Clock';
import { StoredScorecard } from '../database/ScorecardStore';
import { CompiledScorecards } from './CompiledScorecards';
import {
  describeChecks,
  describeInvalid,
  describeScorecard,
} from './describeScorecard';
import { seeScorecard } from './seeScorecard';
import { View } from './View';

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
