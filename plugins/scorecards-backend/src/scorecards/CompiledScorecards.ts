import {
  CompiledScorecard,
  compileScorecard,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { FactDeclarations } from '../declarations/FactProviderRegistry';
import { StoredScorecard } from '../database/scorecards/DatabaseScorecardStore';
import { compileInTurns } from './compileInTurns';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';

/** Compiles each version of a scorecard once, and keeps the newest that was asked for. */
export class CompiledScorecards {
  readonly #calendar: Calendar;
  readonly #declarations: FactDeclarations;
  readonly #kept = new Map<
    string,
    { digest: string; compiled: CompiledScorecard }
  >();

  static create(options: {
    calendar: Calendar;
    declarations: FactDeclarations;
  }) {
    return new CompiledScorecards(options);
  }

  private constructor(
    options: Parameters<typeof CompiledScorecards.create>[0],
  ) {
    this.#calendar = options.calendar;
    this.#declarations = options.declarations;
  }

  /** Compiles what is new with breaks, so that `of` has no work left. */
  async prepare(scorecards: readonly StoredScorecard[]): Promise<void> {
    const breaks = EventLoopBreaks.create();
    for (const { ref, digest, entity } of scorecards) {
      if (this.#kept.get(ref)?.digest !== digest) {
        const compiled = await compileInTurns(entity, {
          declarations: this.#declarations.all,
          calendar: this.#calendar,
          breaks,
        });
        this.#kept.set(ref, { digest, compiled });
      }
    }
  }

  of({ ref, digest, entity }: StoredScorecard): CompiledScorecard {
    const kept = this.#kept.get(ref);
    if (kept?.digest === digest) {
      return kept.compiled;
    }
    const compiled = compileScorecard(entity, this.#declarations.all, {
      calendar: this.#calendar,
    });
    this.#kept.set(ref, { digest, compiled });
    return compiled;
  }
}
