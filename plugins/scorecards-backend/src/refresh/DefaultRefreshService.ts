import { entityFilter } from '@kumiki/backstage-plugin-team-topology-common';
import { AuthService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { setTimeout } from 'node:timers/promises';
import { describeEntity } from '../catalog/describeEntity';
import { Clock } from '../database/DatabaseClock';
import { StoredEntity } from '../database/entities/StoredEntity';
import { Stores } from '../database/createDatabaseStores';
import { JudgeWorker } from '../judge/JudgeWorker';
import { CollectWorker } from '../collect/CollectWorker';

/** Brings what is known about one entity up to date while somebody waits. */
export interface RefreshService {
  /**
   * Reads the entity from the catalog, asks every provider that knows something
   * about it, and evaluates it again. What fails is stored as a failure.
   *
   * @returns the timestamp from which on transitions belong to this refresh, or
   *   nothing where there is no such entity
   */
  refresh(
    entity: string,
    options?: { signal?: AbortSignal },
  ): Promise<{ startedAt: string } | undefined>;
}

/** How long another worker may be at the entity. */
const MAX_WAIT_MS = 30_000;
const LOOK_AGAIN_MS = 50;

interface DefaultRefreshServiceOptions {
  auth: AuthService;
  catalog: CatalogService;
  clock: Clock;
  /** One for each provider. */
  collectors: readonly CollectWorker[];
  /** Makes a worker with claims of its own. */
  createJudge: () => JudgeWorker;
  stores: Pick<Stores, 'entities' | 'judgeQueue'>;
}

export class DefaultRefreshService implements RefreshService {
  readonly #options: DefaultRefreshServiceOptions;

  static create(options: DefaultRefreshServiceOptions) {
    return new DefaultRefreshService(options);
  }

  private constructor(options: DefaultRefreshServiceOptions) {
    this.#options = options;
  }

  async refresh(
    ref: string,
    options: { signal?: AbortSignal } = {},
  ): Promise<{ startedAt: string } | undefined> {
    const { clock, collectors, stores } = this.#options;
    const startedAt = clock().toISOString();
    const entity = await this.#readEntity(ref);
    if (!entity) {
      return undefined;
    }
    await Promise.all(
      collectors
        .filter(({ declaration }) =>
          entityFilter(declaration.appliesTo)(entity.entity),
        )
        .map(collector => collector.collect([entity], options.signal)),
    );
    await stores.judgeQueue.enqueue([entity.ref]);
    await this.#judge(entity.ref, options.signal);
    return { startedAt };
  }

  /** Brings the copy up to date as well. */
  async #readEntity(ref: string): Promise<StoredEntity | undefined> {
    const { auth, catalog, stores } = this.#options;
    const found = await catalog.getEntityByRef(ref, {
      credentials: await auth.getOwnServiceCredentials(),
    });
    if (!found) {
      return undefined;
    }
    const entity = describeEntity(found);
    const [known] = await stores.entities.getEntities([entity.ref]);
    if (known?.digest !== entity.digest) {
      await stores.entities.applyChanges({
        added: [],
        changed: [entity],
        removed: [],
      });
    }
    return entity;
  }

  /** Somebody else may be at it; the work is done when nothing is due any more. */
  async #judge(ref: string, signal?: AbortSignal): Promise<void> {
    const { createJudge, stores } = this.#options;
    const judge = createJudge();
    const deadline = Date.now() + MAX_WAIT_MS;
    while ((await stores.judgeQueue.findDue([ref])).length > 0) {
      // Facts that are pushed all the time would keep it due forever.
      if (await judge.judgeDue([ref])) {
        return;
      }
      if (Date.now() > deadline) {
        throw new ServiceUnavailableError(
          `${ref} is being evaluated by another process that does not finish; try again later`,
        );
      }
      await setTimeout(LOOK_AGAIN_MS, undefined, { signal });
    }
  }
}
