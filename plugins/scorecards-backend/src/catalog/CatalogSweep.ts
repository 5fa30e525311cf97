import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { FactCollection } from '../collect/FactCollection';
import { StoredEntity } from '../database/EntityStore';
import { Stores } from '../database/Stores';
import { EventLoopBreaks } from '../work/EventLoopBreaks';
import { confirmOptOuts } from './confirmOptOuts';
import { describeEntity } from './describeEntity';
import { isKumikiKind } from './isKumikiKind';
import { ScorecardPublisher } from './ScorecardPublisher';

const PAGE_SIZE = 500;

/** What the sweep needs. */
export interface CatalogSweepOptions {
  auth: AuthService;
  catalog: CatalogService;
  collection: FactCollection;
  logger: LoggerService;
  publisher: ScorecardPublisher;
  stores: Pick<Stores, 'entities' | 'optOuts'>;
}

/** What is gathered on the way through the catalog. */
interface Gathered {
  refs: Set<string>;
  optOuts: Entity[];
  scorecards: Entity[];
  changed: number;
  breaks: EventLoopBreaks;
}

/**
 * Compares the whole catalog with the copy and takes over what differs: changed
 * entities are queued to be asked about and judged. Started once at a time over
 * all replicas; done again it changes nothing.
 */
export class CatalogSweep {
  readonly #options: CatalogSweepOptions;

  static create(options: CatalogSweepOptions) {
    return new CatalogSweep(options);
  }

  private constructor(options: CatalogSweepOptions) {
    this.#options = options;
  }

  async run(signal?: AbortSignal): Promise<void> {
    const { catalog, auth, stores, publisher, logger } = this.#options;
    const credentials = await auth.getOwnServiceCredentials();
    const known = await stores.entities.readDigests();
    const gathered: Gathered = {
      refs: new Set(),
      optOuts: [],
      scorecards: [],
      changed: 0,
      breaks: EventLoopBreaks.create(),
    };
    for await (const page of catalog.streamEntities(
      { pageSize: PAGE_SIZE },
      { credentials },
    )) {
      signal?.throwIfAborted();
      await this.#takeOver(page, known, gathered);
    }
    if (gathered.refs.size === 0 && known.size > 0) {
      logger.warn(
        `The catalog is empty; keeping the ${known.size} entities that were in it`,
      );
      return;
    }
    const missing = [...known.keys()].filter(ref => !gathered.refs.has(ref));
    const removed = await this.#remove(missing, signal);
    await stores.optOuts.replaceOptOuts(
      await confirmOptOuts(gathered.optOuts, { catalog, auth }),
    );
    await publisher.publish(gathered.scorecards);
    logger.debug(
      `Read ${gathered.refs.size} entities of the catalog: ${gathered.changed} new or changed, ${removed} gone`,
    );
  }

  async #takeOver(
    page: Entity[],
    known: Map<string, string>,
    gathered: Gathered,
  ): Promise<void> {
    const { stores, collection } = this.#options;
    const added: StoredEntity[] = [];
    const changed: StoredEntity[] = [];
    for (const entity of page) {
      await gathered.breaks.take();
      const described = describeEntity(entity);
      // An entity that moves between pages comes twice.
      if (gathered.refs.has(described.ref)) {
        continue;
      }
      gathered.refs.add(described.ref);
      const isNew = !known.has(described.ref);
      if (isNew && collection.isAnyAsked(described)) {
        added.push(described);
      } else if (isNew || known.get(described.ref) !== described.digest) {
        changed.push(described);
      }
      if (isKumikiKind(entity, 'scorecard')) {
        gathered.scorecards.push(entity);
      } else if (isKumikiKind(entity, 'optout')) {
        gathered.optOuts.push(entity);
      }
    }
    gathered.changed += added.length + changed.length;
    if (added.length + changed.length > 0) {
      await stores.entities.applyChanges({ added, changed, removed: [] });
      await collection.enqueue([...added, ...changed]);
    }
  }

  /** Asks again before anything is forgotten: a page may have been read while it moved. */
  async #remove(missing: string[], signal?: AbortSignal): Promise<number> {
    const { catalog, auth, stores } = this.#options;
    let removed = 0;
    for (let start = 0; start < missing.length; start += PAGE_SIZE) {
      signal?.throwIfAborted();
      const refs = missing.slice(start, start + PAGE_SIZE);
      const { items } = await catalog.getEntitiesByRefs(
        {
          entityRefs: refs,
          fields: ['kind', 'metadata.namespace', 'metadata.name'],
        },
        { credentials: await auth.getOwnServiceCredentials() },
      );
      const gone = refs.filter((_, index) => !items[index]);
      await stores.entities.applyChanges({
        added: [],
        changed: [],
        removed: gone,
      });
      removed += gone.length;
    }
    return removed;
  }
}
