import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { factValueProblem } from '@kumiki/backstage-plugin-scorecards-common';
import { CollectedFacts, FactProvider } from './FactProvider';
import { findObservationProblem } from './findObservationProblem';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';

/** How far the clock of an observer may be ahead. */
const CLOCK_TOLERANCE_MS = 60_000;

/**
 * An answer of a provider: kept to its promise, or what is wrong with it.
 * @public
 */
export type ReadAnswer =
  | { answer: CollectedFacts }
  | {
      /** Absent where it cannot be said about which entity it is. */
      entity?: string;
      problem: string;
    };

/**
 * Asks a provider once and checks each answer on arrival against what it
 * promises.
 * @public
 */
export class CollectedFactsReader {
  readonly #provider: FactProvider;

  /** Creates a reader of one provider's answers. */
  static create(provider: FactProvider): CollectedFactsReader {
    return new CollectedFactsReader(provider);
  }

  private constructor(provider: FactProvider) {
    this.#provider = provider;
  }

  /**
   * Yields every answer, good or bad, in the order of arrival.
   * @throws what the provider throws
   */
  async *read(request: {
    entities: Entity[];
    signal: AbortSignal;
  }): AsyncIterable<ReadAnswer> {
    const asked = new Set(request.entities.map(it => stringifyEntityRef(it)));
    const answered = new Set<string>();
    for await (const answer of await this.#provider.collect(request)) {
      const entity = readRef(answer);
      if (entity === undefined || !asked.has(entity)) {
        const about = entity === undefined ? 'nothing' : quoteValue(entity);
        yield { problem: `an answer about ${about}, not asked` };
      } else if (answered.has(entity)) {
        yield { entity, problem: `a second answer about ${entity}` };
      } else {
        answered.add(entity);
        const problem = this.#findProblem(answer);
        yield problem ? { entity, problem } : { answer: { ...answer, entity } };
      }
    }
  }

  #findProblem(answer: CollectedFacts): string | undefined {
    if ('error' in answer) {
      return typeof answer.error === 'string' && answer.error
        ? findTimestampProblem('retryAt', answer.retryAt)
        : 'an error without a message';
    }
    const { observedAt, values } = answer;
    if (observedAt !== undefined) {
      const problem = findTimestampProblem('observedAt', observedAt);
      if (problem) {
        return problem;
      }
      if (Date.parse(observedAt) > Date.now() + CLOCK_TOLERANCE_MS) {
        return `observedAt is in the future: ${observedAt}`;
      }
    }
    return findObservationProblem(this.#provider.declaration, values);
  }
}

function findTimestampProblem(
  name: string,
  value: string | undefined,
): string | undefined {
  const problem =
    value === undefined ? undefined : factValueProblem(value, 'timestamp');
  return problem && `${name} ${problem}; it is ${quoteValue(value)}`;
}

function readRef(answer: CollectedFacts | undefined): string | undefined {
  const ref = answer?.entity;
  return typeof ref === 'string' ? ref.toLocaleLowerCase('en-US') : undefined;
}
