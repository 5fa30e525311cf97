import {
  EntityLevels,
  ScorecardsApi,
  ScorecardSummary,
} from '@kumiki/backstage-plugin-scorecards-common';

/** The levels of one entity, and the scorecards that say what they mean. */
export interface LoadedLevels {
  scorecards: ScorecardSummary[];
  results: EntityLevels['items'][number]['results'];
}

/** At most so many are asked about at once. */
const MAX_REFS = 500;

interface Waiting {
  ref: string;
  resolve(levels: LoadedLevels): void;
  reject(error: unknown): void;
}

/** Turns what the rows of a table ask, each for itself, into one request. */
export class LevelsLoader {
  static readonly #loaders = new WeakMap<ScorecardsApi, LevelsLoader>();

  /** The one of an API. */
  static of(api: ScorecardsApi): LevelsLoader {
    const loader = this.#loaders.get(api) ?? new LevelsLoader(api);
    this.#loaders.set(api, loader);
    return loader;
  }

  readonly #api: ScorecardsApi;
  #waiting: Waiting[] = [];

  private constructor(api: ScorecardsApi) {
    this.#api = api;
  }

  /** The levels of an entity, asked for together with those that others want now. */
  load(ref: string): Promise<LoadedLevels> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ ref, resolve, reject });
      if (this.#waiting.length === 1) {
        setTimeout(() => this.#ask(), 0);
      }
    });
  }

  #ask(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    const refs = [...new Set(waiting.map(({ ref }) => ref))];
    for (let from = 0; from < refs.length; from += MAX_REFS) {
      const entityRefs = refs.slice(from, from + MAX_REFS);
      const asked = new Set(entityRefs);
      this.#answer(
        entityRefs,
        waiting.filter(({ ref }) => asked.has(ref)),
      );
    }
  }

  async #answer(entityRefs: string[], waiting: Waiting[]): Promise<void> {
    try {
      const { scorecards, items } = await this.#api.getLevels({ entityRefs });
      const results = new Map(items.map(it => [it.entity, it.results]));
      for (const { ref, resolve } of waiting) {
        resolve({ scorecards, results: results.get(ref) ?? [] });
      }
    } catch (error) {
      for (const { reject } of waiting) {
        reject(error);
      }
    }
  }
}
