import {
  circularLevels,
  CompiledScorecard,
  compileScorecardSteps,
  declareLevels,
  FactProviderDeclaration,
  ScorecardEntity,
} from '@kumiki/backstage-plugin-scorecards-common';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { Calendar } from '@kumiki/backstage-plugin-team-topology-common';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';

interface CompilerOptions {
  declarations: readonly FactProviderDeclaration[];
  calendar: Calendar;
  breaks?: EventLoopBreaks;
}

/** Compiles scorecards one by one, among others whose levels they may read. */
export class ScorecardCompiler {
  readonly #options: CompilerOptions;
  readonly #levels: FactProviderDeclaration;
  readonly #circular: ReadonlyMap<string, ReadonlySet<string>>;

  /** @param all - every scorecard that there is */
  static create(
    all: readonly ScorecardEntity[],
    options: CompilerOptions,
  ): ScorecardCompiler {
    return new ScorecardCompiler(all, options);
  }

  private constructor(
    all: readonly ScorecardEntity[],
    options: CompilerOptions,
  ) {
    this.#options = options;
    this.#levels = declareLevels(all);
    this.#circular = circularLevels(all);
  }

  /** Compiles one of them, and lets others have the event loop between its checks. */
  async compile(scorecard: ScorecardEntity): Promise<CompiledScorecard> {
    const { declarations, calendar } = this.#options;
    const { breaks = EventLoopBreaks.create() } = this.#options;
    const steps = compileScorecardSteps(
      scorecard,
      this.#levels.facts.length > 0
        ? [...declarations, this.#levels]
        : declarations,
      { calendar, circular: this.#circular.get(stringifyEntityRef(scorecard)) },
    );
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) {
        return step.value;
      }
      await breaks.take();
    }
  }
}
