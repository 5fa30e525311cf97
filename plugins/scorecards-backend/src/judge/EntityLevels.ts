import {
  CompiledScorecard,
  EvaluationInput,
  levelFacts,
} from '@kumiki/backstage-plugin-scorecards-common';

const READ = 'facts.scorecards.level.';

/** Whether a scorecard reads the level of another one. */
export function readsLevels({ checks }: CompiledScorecard): boolean {
  return checks.some(({ facts }) =>
    facts.some(({ name }) => name.startsWith(READ)),
  );
}

/** The levels of one entity, for scorecards that read them as facts. */
export class EntityLevels {
  readonly #entity: string;
  readonly #now: Date;
  readonly #levels = new Map<string, string | undefined>();

  static create(entity: string, now: Date): EntityLevels {
    return new EntityLevels(entity, now);
  }

  private constructor(entity: string, now: Date) {
    this.#entity = entity;
    this.#now = now;
  }

  /** Keeps what was reached; what a draft says is a fact for nobody. */
  keep(
    { ref, lifecycle }: Pick<CompiledScorecard, 'ref' | 'lifecycle'>,
    level: string | undefined,
  ): void {
    if (lifecycle === 'active') {
      this.#levels.set(ref, level);
    }
  }

  /** What a scorecard is evaluated by: with the levels so far, if it reads any. */
  addTo(input: EvaluationInput, scorecard: CompiledScorecard): EvaluationInput {
    return readsLevels(scorecard)
      ? { ...input, facts: [...input.facts, this.toFacts()] }
      : input;
  }

  toFacts() {
    return levelFacts(this.#entity, this.#levels, this.#now);
  }
}
