import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { FactValue } from '@kumiki/backstage-plugin-scorecards-common';
import {
  CollectedFacts,
  CollectRequest,
  FactProvider,
} from '@kumiki/backstage-plugin-scorecards-node';
import { GithubClients } from './client/GithubClients';
import { Patience, RateLimitError } from './client/RateLimit';
import { keyOf, Repository } from './client/Repository';
import { RepositoryAccess } from './client/RepositoryAccess';
import { SharedObservations } from './client/SharedObservations';
import { repositoryFacts } from './facts/repositoryFacts';
import { githubFacts } from './githubFacts';

/** The part of the time for a batch in which a limit may be waited for. */
const PATIENCE = 0.9;

type Outcome =
  | { values: Record<string, FactValue>; observedAt: string }
  | { error: string; retryAt?: string; forgetsValues?: boolean };

export interface GithubFactProviderOptions {
  access: RepositoryAccess;
  clients: GithubClients;
  frequency?: HumanDuration;
  timeout?: HumanDuration;
}

/**
 * Says what GitHub knows about the repositories of components, one after the
 * other as GitHub wants it, each once however many components are in it and
 * however many ask at a time. A repository that cannot be read is an error of
 * its own and nobody else's.
 */
export class GithubFactProvider implements FactProvider {
  readonly declaration = githubFacts;
  readonly schedule: { frequency?: HumanDuration; timeout: HumanDuration };
  readonly batchSize = 50;
  readonly #access: RepositoryAccess;
  readonly #clients: GithubClients;
  readonly #observations =
    SharedObservations.create<Record<string, FactValue>>();

  static create(options: GithubFactProviderOptions) {
    return new GithubFactProvider(options);
  }

  private constructor(options: GithubFactProviderOptions) {
    const { access, clients, frequency, timeout = { minutes: 5 } } = options;
    this.#access = access;
    this.#clients = clients;
    this.schedule = { frequency, timeout };
  }

  async *collect({
    entities,
    signal,
  }: CollectRequest): AsyncIterable<CollectedFacts> {
    const timeoutMs = durationToMilliseconds(this.schedule.timeout);
    const deadline = Date.now() + PATIENCE * timeoutMs;
    const asked = new Map<string, { repository: Repository; refs: string[] }>();
    for (const entity of entities) {
      const ref = stringifyEntityRef(entity);
      const found = this.#find(entity);
      if ('error' in found) {
        yield { entity: ref, ...found };
      } else {
        const key = keyOf(found);
        const known = asked.get(key) ?? { repository: found, refs: [] };
        known.refs.push(ref);
        asked.set(key, known);
      }
    }
    for (const { repository, refs } of asked.values()) {
      const outcome = await this.#observe(repository, { deadline, signal });
      for (const entity of refs) {
        yield { entity, ...outcome };
      }
    }
  }

  #find(entity: Entity): Repository | Extract<Outcome, { error: string }> {
    try {
      return this.#access.find(entity);
    } catch (error) {
      // What is known may be about a repository of somebody else.
      return { error: messageOf(error), forgetsValues: true };
    }
  }

  async #observe(
    repository: Repository,
    { deadline, signal }: Patience,
  ): Promise<Outcome> {
    try {
      const { observedAt, value } = await this.#observations.observe(
        keyOf(repository),
        {
          signal,
          observe: async shared =>
            repositoryFacts(
              await this.#clients.open(repository, {
                deadline,
                signal: shared,
              }),
            ),
        },
      );
      return { values: value, observedAt: observedAt.toISOString() };
    } catch (error) {
      signal.throwIfAborted();
      return {
        error: messageOf(error),
        ...(error instanceof RateLimitError && {
          retryAt: error.until.toISOString(),
        }),
      };
    }
  }
}

function messageOf(error: unknown): string {
  return isError(error) ? error.message : String(error);
}
