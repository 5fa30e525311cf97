import { SharedObservations } from '@kumiki/backstage-plugin-scorecards-node';
import { LatestFacts, TechInsightsClient } from '../client/TechInsightsClient';

type Latest = ReadonlyMap<string, LatestFacts>;

/**
 * Reads what all retrievers have found about an entity. The providers of the
 * retrievers are asked about the same entities at about the same time, so that
 * one request serves all of them.
 */
export class LatestReader {
  readonly #client: Pick<TechInsightsClient, 'readLatest'>;
  readonly #retrievers: readonly string[];
  readonly #observations = SharedObservations.create<Latest>();

  static create(options: {
    client: Pick<TechInsightsClient, 'readLatest'>;
    /** The ids of all retrievers that are read. */
    retrievers: readonly string[];
  }) {
    return new LatestReader(options.client, options.retrievers);
  }

  private constructor(
    client: Pick<TechInsightsClient, 'readLatest'>,
    retrievers: readonly string[],
  ) {
    this.#client = client;
    this.#retrievers = retrievers;
  }

  /** @throws what {@link TechInsightsClient.readLatest} throws, or the reason of the signal */
  async read(entity: string, signal: AbortSignal): Promise<Latest> {
    const { value } = await this.#observations.observe(entity, {
      signal,
      observe: shared =>
        this.#client.readLatest(entity, this.#retrievers, shared),
    });
    return value;
  }
}
