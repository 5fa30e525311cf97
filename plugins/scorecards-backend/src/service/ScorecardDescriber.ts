import {
  ScorecardDetails,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Clock } from '../database/Clock';
import { JudgeQueue } from '../database/JudgeQueue';
import { StoredScorecard } from '../database/ScorecardStore';
import { CompiledScorecards } from './CompiledScorecards';
import {
  describeChecks,
  describeInvalid,
  describeScorecard,
} from './describeScorecard';

/** What it takes to describe scorecards. */
export interface ScorecardDescriberOptions {
  clock: Clock;
  compiled: CompiledScorecards;
  judgeQueue: Pick<JudgeQueue, 'readBacklog'>;
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

  /** In the order of their titles. One statement. */
  async summarize(
    scorecards: readonly StoredScorecard[],
  ): Promise<ScorecardSummary[]> {
    const { clock, compiled } = this.#options;
    const options = { now: clock(), isStale: await this.#isStale() };
    return scorecards
      .map(stored => describeScorecard(stored, compiled.of(stored), options))
      .sort((a, b) => compare(a.title, b.title) || compare(a.ref, b.ref));
  }

  /** Everything about one but its rollup. One statement. */
  async describe(
    stored: StoredScorecard,
  ): Promise<Omit<ScorecardDetails, 'rollup'>> {
    const compiled = this.#options.compiled.of(stored);
    const [summary] = await this.summarize([stored]);
    return {
      ...summary,
      appliesTo: stored.entity.spec.appliesTo,
      checkDetails: describeChecks(stored, compiled, this.#options.clock()),
      invalid: describeInvalid(compiled),
    };
  }

  /** Whether judging is behind. It is the same for all: one queue serves them all. */
  async #isStale(): Promise<boolean> {
    const { clock, judgeQueue, staleAfterMs } = this.#options;
    const { oldestDueAt } = await judgeQueue.readBacklog();
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
