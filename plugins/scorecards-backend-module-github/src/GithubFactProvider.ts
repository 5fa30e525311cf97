import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { HumanDuration } from '@backstage/types';
import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import {
  CollectedFacts,
  CollectRequest,
  FactProvider,
} from '@kumiki/backstage-plugin-scorecards-node';
import { GithubClients } from './client/GithubClients';
import { Repository } from './client/Repository';
import { repositoryFacts } from './facts/repositoryFacts';
import { githubFacts } from './githubFacts';

type Outcome = { values: Record<string, FactValue> } | { error: string };

/**
 * Says what GitHub knows about the repositories of components, one after the
 * other as GitHub wants it, each once however many components are in it. A
 * repository that cannot be read is an error of its own and nobody else's.
 */
export class GithubFactProvider implements FactProvider {
  readonly declaration = githubFacts;
  readonly schedule: FactProvider['schedule'];
  readonly batchSize = 50;
  readonly #clients: GithubClients;

  static create(options: {
    clients: GithubClients;
    frequency?: HumanDuration;
    timeout?: HumanDuration;
  }) {
    const { clients, frequency, timeout = { minutes: 5 } } = options;
    return new GithubFactProvider(clients, { frequency, timeout });
  }

  private constructor(
    clients: GithubClients,
    schedule: FactProvider['schedule'],
  ) {
    this.#clients = clients;
    this.schedule = schedule;
  }

  async *collect({
    entities,
    signal,
  }: CollectRequest): AsyncIterable<CollectedFacts> {
    const outcomes = new Map<string, Outcome>();
    for (const entity of entities) {
      const outcome = await this.#observe(entity, outcomes, signal);
      yield { entity: stringifyEntityRef(entity), ...outcome };
    }
  }

  async #observe(
    entity: Entity,
    outcomes: Map<string, Outcome>,
    signal: AbortSignal,
  ): Promise<Outcome> {
    signal.throwIfAborted();
    try {
      const repository = this.#clients.find(entity);
      const key = JSON.stringify(repository).toLocaleLowerCase('en-US');
      const outcome =
        outcomes.get(key) ??
        (await this.#observeRepository(repository, signal));
      outcomes.set(key, outcome);
      return outcome;
    } catch (error) {
      signal.throwIfAborted();
      return { error: messageOf(error) };
    }
  }

  async #observeRepository(
    repository: Repository,
    signal: AbortSignal,
  ): Promise<Outcome> {
    try {
      const client = await this.#clients.open(repository, signal);
      return { values: await repositoryFacts(client) };
    } catch (error) {
      signal.throwIfAborted();
      return { error: messageOf(error) };
    }
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
