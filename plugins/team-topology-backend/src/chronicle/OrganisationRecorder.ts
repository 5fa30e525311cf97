import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  Calendar,
  entityProjection,
  listReferences,
  OrgModelOptions,
} from '@kumiki/backstage-plugin-team-topology-common';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { findEntities, findExistingRefs } from '../service/findExistingRefs';
import { KeptEntities, KINDS_READ } from '../service/KeptEntities';
import {
  ChronicleState,
  Comparison,
  DatabaseChronicle,
} from './DatabaseChronicle';
import { RecordedEntity } from './planChanges';
import { writeBody } from './versions';

/** Fewer may go at once without a doubt. */
const FEW = 10;

/** Other work gets its turn in between. */
const ENTITIES_PER_TURN = 500;

/**
 * Compares the catalog with the chronicle and records what is another than
 * before. Where the catalog does not answer, nothing is recorded; what it only
 * leaves out is not taken for gone.
 */
export class OrganisationRecorder {
  readonly #catalog: CatalogService;
  readonly #kept: KeptEntities;
  readonly #options: Parameters<typeof OrganisationRecorder.create>[0];
  readonly #project: (entity: Entity) => Entity;
  /** By what the catalog gave, which is the same object while it is the same. */
  readonly #written = new WeakMap<Entity, RecordedEntity>();

  static create(options: {
    auth: AuthService;
    calendar: Calendar;
    catalog: CatalogService;
    chronicle: DatabaseChronicle;
    logger: LoggerService;
    /** The time of the database, which is the same for all replicas. */
    now: () => Promise<Date>;
    /** How long versions that have ended are kept; forever where it is absent. */
    retention?: HumanDuration;
    teams?: OrgModelOptions['teams'];
    onRecorded?: (comparison: Comparison & { doubted: number }) => void;
  }): OrganisationRecorder {
    return new OrganisationRecorder(options);
  }

  private constructor(
    options: Parameters<typeof OrganisationRecorder.create>[0],
  ) {
    this.#options = options;
    this.#catalog = options.catalog;
    this.#kept = KeptEntities.create(options.catalog);
    this.#project = entityProjection(options.teams);
  }

  /** Records what there is now. */
  async record(): Promise<Comparison> {
    const { calendar, chronicle, logger, now } = this.#options;
    const readAt = await now();
    const credentials = await this.#options.auth.getOwnServiceCredentials();
    const entities = await this.#write(await this.#read({ credentials }));
    const { gone, doubted } = await this.#findGone(entities, { credentials });
    const comparison = await chronicle.record({
      ...{ readAt, entities, gone, doubted, endedAt: await now() },
      day: calendar.dayAt(readAt),
    });
    if (doubted > 0) {
      logger.warn(
        `The catalog no longer has ${doubted} entities; they count as gone if it says the same again`,
      );
    }
    this.#options.onRecorded?.({ ...comparison, doubted });
    await this.#prune(readAt);
    return comparison;
  }

  /** What the model reads, and what that names of other kinds. */
  async #read(caller: Parameters<KeptEntities['readVisible']>[0]) {
    const read = await this.#kept.readVisible(caller);
    const others = [...listReferences(read)].filter(
      ref => !KINDS_READ.has(parseEntityRef(ref).kind),
    );
    return [...read, ...(await findEntities(this.#catalog, others, caller))];
  }

  async #write(entities: readonly Entity[]): Promise<RecordedEntity[]> {
    const recorded = new Map<string, RecordedEntity>();
    for (const [index, entity] of entities.entries()) {
      if (index % ENTITIES_PER_TURN === ENTITIES_PER_TURN - 1) {
        await new Promise(resolve => setImmediate(resolve));
      }
      const known = this.#written.get(entity);
      const written = known ?? {
        ref: stringifyEntityRef(entity),
        uid: entity.metadata.uid,
        ...writeBody(this.#project(entity)),
      };
      this.#written.set(entity, written);
      recorded.set(written.ref, written);
    }
    return [...recorded.values()];
  }

  /**
   * What is in the chronicle and no longer in the catalog. A list may leave
   * something out, so the catalog is asked for that by name; and where most of
   * the organisation is gone at once, it has to be so twice.
   */
  async #findGone(
    entities: readonly RecordedEntity[],
    caller: Parameters<typeof findExistingRefs>[2],
  ): Promise<{ gone: Set<string>; doubted: number }> {
    const { chronicle } = this.#options;
    const state: ChronicleState = await chronicle.getState();
    const open = await chronicle.listOpen();
    const read = new Set(entities.map(({ ref }) => ref));
    const missing = open.flatMap(({ ref }) => (read.has(ref) ? [] : [ref]));
    const existing = await findExistingRefs(this.#catalog, missing, caller);
    // Of other kinds, only what is named is read: it goes when nothing names it.
    const gone = new Set(
      missing.filter(
        ref => !existing.has(ref) || !KINDS_READ.has(parseEntityRef(ref).kind),
      ),
    );
    const isMost = gone.size > Math.max(FEW, open.length / 2);
    return isMost && state.doubted < gone.size / 2
      ? { gone: new Set(), doubted: gone.size }
      : { gone, doubted: 0 };
  }

  async #prune(now: Date): Promise<void> {
    const { calendar, chronicle, retention } = this.#options;
    if (retention) {
      const before = new Date(
        now.getTime() - durationToMilliseconds(retention),
      );
      await chronicle.prune(calendar.dayAt(before));
    }
  }
}
