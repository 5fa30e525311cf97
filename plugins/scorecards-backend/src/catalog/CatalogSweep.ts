import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { FactCollection } from '../collect/FactCollection';
import { Rename } from '../database/entities/DatabaseDepartureStore';
import { StoredEntity } from '../database/entities/StoredEntity';
import { Stores } from '../database/createDatabaseStores';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { CatalogWalk } from './CatalogWalk';
import { confirmOptOuts } from './confirmOptOuts';
import { previousRef, RenameFinder } from './RenameFinder';
import { ScorecardPublisher } from './ScorecardPublisher';

const PAGE_SIZE = 500;
const REF_FIELDS = ['kind', 'metadata.namespace', 'metadata.name'];

interface CatalogSweepOptions {
  auth: AuthService;
  catalog: CatalogService;
  collection: FactCollection;
  logger: LoggerService;
  publisher: Pick<ScorecardPublisher, 'publish'>;
  stores: Pick<Stores, 'departures' | 'entities' | 'optOuts'>;
}

/** What a sweep found. */
export interface SweepReport {
  /** How many entities are new. */
  added: number;
  /** How many entities the catalog has. */
  entities: number;
}

/**
 * Compares the whole catalog with the copy and takes over what differs: changed
 * entities are queued to be asked about and judged. Started once at a time over
 * all replicas; done again it changes nothing.
 */
export class CatalogSweep {
  readonly #options: CatalogSweepOptions;
  readonly #renames: RenameFinder;

  static create(options: CatalogSweepOptions) {
    return new CatalogSweep(options);
  }

  private constructor(options: CatalogSweepOptions) {
    this.#options = options;
    this.#renames = RenameFinder.create(options);
  }

  async run(signal?: AbortSignal): Promise<SweepReport> {
    const { catalog, auth, stores, publisher, logger } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const known = await stores.entities.readDigests();
    const walk = CatalogWalk.create(known);
    const breaks = EventLoopBreaks.create();
    /** New under a name that may follow another: they come with their past. */
    const held: StoredEntity[] = [];
    for await (const page of catalog.streamEntities(
      { pageSize: PAGE_SIZE },
      { credentials },
    )) {
      signal?.throwIfAborted();
      held.push(...(await this.#takeOver(page, walk, breaks)));
    }
    if (walk.refs.size === 0 && known.size > 0) {
      logger.warn(
        `The catalog is empty; keeping the ${known.size} entities that were in it`,
      );
      return { added: 0, entities: 0 };
    }
    const gone = await this.#findGone(walk.missing, signal);
    const taken = await this.#rename(walk, gone, held);
    await this.#remove(
      gone.filter(ref => !taken.has(ref)),
      signal,
    );
    await this.#askNaming(walk, gone);
    await stores.optOuts.replaceOptOuts(
      await confirmOptOuts(walk.optOuts, { catalog, auth }),
    );
    await publisher.publish(walk.scorecards);
    const added = walk.added.length;
    logger.debug(
      `Read ${walk.refs.size} entities of the catalog: ${added} new, ${
        walk.touched.size - added
      } changed, ${gone.length} gone`,
    );
    return { added, entities: walk.refs.size };
  }

  /** @returns new entities that are not taken over yet */
  async #takeOver(
    page: Entity[],
    walk: CatalogWalk,
    breaks: EventLoopBreaks,
  ): Promise<StoredEntity[]> {
    const held: StoredEntity[] = [];
    const touched: { stored: StoredEntity; isNew: boolean }[] = [];
    for (const entity of page) {
      await breaks.take();
      const met = walk.meet(entity);
      if (met?.difference === 'new' && previousRef(entity) !== undefined) {
        held.push(met.stored);
      } else if (met && met.difference !== 'same') {
        const { stored, difference } = met;
        touched.push({ stored, isNew: difference === 'new' });
      }
    }
    if (touched.length > 0) {
      await this.#apply(touched, {});
    }
    return held;
  }

  async #apply(
    touched: readonly { stored: StoredEntity; isNew: boolean }[],
    others: { removed?: string[]; renamed?: Rename[] },
  ): Promise<void> {
    const { stores, collection } = this.#options;
    const added: StoredEntity[] = [];
    const changed: StoredEntity[] = [];
    for (const { stored, isNew } of touched) {
      (isNew && collection.isAnyAsked(stored) ? added : changed).push(stored);
    }
    await stores.entities.applyChanges({
      added,
      changed,
      removed: [],
      ...others,
    });
    await collection.enqueue([...added, ...changed]);
  }

  /** Asks again before anything is forgotten: a page may have been read while it moved. */
  async #findGone(missing: string[], signal?: AbortSignal): Promise<string[]> {
    const gone: string[] = [];
    for (let start = 0; start < missing.length; start += PAGE_SIZE) {
      signal?.throwIfAborted();
      const refs = missing.slice(start, start + PAGE_SIZE);
      const existing = await this.#findExisting(refs);
      gone.push(...refs.filter(ref => !existing.has(ref)));
    }
    return gone;
  }

  async #findExisting(refs: readonly string[]): Promise<Set<string>> {
    const { catalog, auth } = this.#options;
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs: [...refs], fields: REF_FIELDS },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return new Set(refs.filter((_, index) => items[index]));
  }

  /**
   * Takes over what was held back, together with what it was before.
   * @returns what is removed by that, because something else has its place
   */
  async #rename(
    walk: CatalogWalk,
    gone: readonly string[],
    held: readonly StoredEntity[],
  ): Promise<Set<string>> {
    const isGone = new Set(gone);
    const claimed = walk.findRenames(isGone);
    const free = claimed
      .map(({ previous }) => previous)
      .filter(ref => !isGone.has(ref));
    const existing =
      free.length > 0 ? await this.#findExisting(free) : new Set<string>();
    const renamed = await this.#renames.find(
      claimed.filter(({ previous }) => !existing.has(previous)),
      held,
    );
    const removed = renamed
      .map(({ previous }) => previous)
      .filter(ref => isGone.has(ref));
    const isRenamed = new Set(renamed.map(({ ref }) => ref));
    if (renamed.length > 0) {
      const arrived = held.filter(({ ref }) => isRenamed.has(ref));
      await this.#apply(arrived.map(asNew), { renamed, removed });
    }
    for (const { ref, previous } of renamed) {
      this.#options.logger.info(
        `Moved what was known of ${previous} to ${ref}`,
      );
    }
    const others = held.filter(({ ref }) => !isRenamed.has(ref));
    for (let start = 0; start < others.length; start += PAGE_SIZE) {
      await this.#apply(others.slice(start, start + PAGE_SIZE).map(asNew), {});
    }
    return new Set(removed);
  }

  async #remove(gone: readonly string[], signal?: AbortSignal): Promise<void> {
    const { stores } = this.#options;
    for (let start = 0; start < gone.length; start += PAGE_SIZE) {
      signal?.throwIfAborted();
      await stores.entities.applyChanges({
        added: [],
        changed: [],
        removed: gone.slice(start, start + PAGE_SIZE),
      });
    }
  }

  /** What an entity names came or went: some facts of the entity are others now. */
  async #askNaming(walk: CatalogWalk, gone: readonly string[]): Promise<void> {
    const naming = walk.findNaming(gone);
    if (naming.length > 0) {
      await this.#options.collection.enqueueNaming(naming);
    }
  }
}

function asNew(stored: StoredEntity) {
  return { stored, isNew: true };
}
