import { GroupNode } from '@kumiki/backstage-plugin-scorecards-common';
import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { FactDeclarations } from '../../declarations/FactProviderRegistry';
import { Clock } from '../DatabaseClock';
import { endJudging, enqueueEntities } from '../queues/enqueueEntities';
import { findMaintained } from './DatabaseOptOutStore';
import { forgetEntities } from './forgetEntities';
import { moveFacts, moveHistory } from './moveEntities';
import {
  upsertEntities,
  toEntityRow,
  toStoredEntity,
  toGroupNode,
  whereEntity,
} from './entityRows';
import { keepOwnerSets, toOwners } from './owners';
import { EntityRow } from '../tables';
import {
  StoredEntity,
  OwnedCount,
  EntityQuery,
  EntityChanges,
} from './StoredEntity';

/** The backend's own copy of the catalog. */
export interface EntityStore {
  /** Those of the refs that are known, in the order of their refs. One statement. */
  getEntities(refs: readonly string[]): Promise<StoredEntity[]>;

  /** Those of the refs that are known. One statement. */
  findExisting(refs: readonly string[]): Promise<string[]>;

  /**
   * Those of the refs that are known, in any order. One statement. They are
   * unpacked while they are iterated, which is most of the work: who iterates
   * takes breaks.
   */
  readEntities(refs: readonly string[]): Promise<Iterable<StoredEntity>>;

  /** All that match, in the order of their refs; one statement for each page. */
  streamEntities(
    query?: EntityQuery & { pageSize?: number },
  ): AsyncIterable<StoredEntity[]>;

  /** The ref of every known entity. One statement. */
  listRefs(): Promise<string[]>;

  /** Every group. One statement. */
  listGroups(): Promise<GroupNode[]>;

  /** How many entities each set of owners has. One statement. */
  countOwned(query?: EntityQuery): Promise<OwnedCount[]>;

  /** The digest of every known entity, by ref. One statement. */
  readDigests(): Promise<Map<string, string>>;

  /** Takes over a part of what a sweep found, in one transaction. */
  applyChanges(changes: EntityChanges): Promise<void>;
}

const PAGE_SIZE = 1_000;

/** How long a new entity waits for its first facts. */
const SETTLING_MS = 30_000;

export class DatabaseEntityStore implements EntityStore {
  readonly #database: Knex;
  readonly #declarations: FactDeclarations;
  readonly #clock: Clock;

  static create(options: {
    database: Knex;
    declarations: FactDeclarations;
    clock: Clock;
  }) {
    return new DatabaseEntityStore(options);
  }

  private constructor(options: {
    database: Knex;
    declarations: FactDeclarations;
    clock: Clock;
  }) {
    this.#database = options.database;
    this.#declarations = options.declarations;
    this.#clock = options.clock;
  }

  async getEntities(refs: readonly string[]): Promise<StoredEntity[]> {
    const rows = await this.#database<EntityRow>('entities')
      .whereRaw(isOneOf(this.#database, 'ref', refs))
      .orderBy('ref');
    return rows.map(toStoredEntity);
  }

  async findExisting(refs: readonly string[]): Promise<string[]> {
    const rows: { ref: string }[] = await this.#database('entities')
      .select('ref')
      .whereRaw(isOneOf(this.#database, 'ref', refs));
    return rows.map(({ ref }) => ref);
  }

  async readEntities(refs: readonly string[]): Promise<Iterable<StoredEntity>> {
    const rows: EntityRow[] = await this.#database<EntityRow>(
      'entities',
    ).whereRaw(isOneOf(this.#database, 'ref', refs));
    return toStoredEntities(rows);
  }

  async *streamEntities(
    query: EntityQuery & { pageSize?: number } = {},
  ): AsyncIterable<StoredEntity[]> {
    const { pageSize = PAGE_SIZE } = query;
    let after = '';
    for (;;) {
      const rows: EntityRow[] = await whereEntity(
        this.#database,
        this.#database<EntityRow>('entities'),
        query,
      )
        .where('ref', '>', after)
        .orderBy('ref')
        .limit(pageSize);
      if (rows.length > 0) {
        yield rows.map(toStoredEntity);
      }
      if (rows.length < pageSize) {
        return;
      }
      after = rows[rows.length - 1].ref;
    }
  }

  async listRefs(): Promise<string[]> {
    return await this.#database<EntityRow>('entities').pluck('ref');
  }

  async listGroups(): Promise<GroupNode[]> {
    const rows = await this.#database<EntityRow>('entities')
      .select('ref', 'title', 'parents_json')
      .where('kind', 'group')
      .orderBy('ref');
    return rows.map(toGroupNode);
  }

  async countOwned(query: EntityQuery = {}): Promise<OwnedCount[]> {
    const owned: Knex.QueryBuilder = whereEntity(
      this.#database,
      this.#database('entities'),
      query,
    );
    const rows: { owner: string | null; entities: number | string }[] =
      await owned
        .select('owner')
        .count({ entities: '*' })
        .groupBy('owner')
        .orderBy('owner');
    return rows.map(({ owner, entities }) => ({
      owners: toOwners(owner),
      entities: Number(entities),
    }));
  }

  async readDigests(): Promise<Map<string, string>> {
    const rows = await this.#database<EntityRow>('entities').select(
      'ref',
      'digest',
    );
    return new Map(rows.map(({ ref, digest }) => [ref, digest]));
  }

  async applyChanges(changes: EntityChanges): Promise<void> {
    const { added, changed, removed, renamed = [] } = changes;
    const pushed = this.#declarations.all
      .map(({ id }) => id)
      .filter(id => this.#declarations.isPushed(id));
    const time = this.#clock();
    const now = time.toISOString();
    const settling = {
      entities: new Set(refsOf(added)),
      until: new Date(time.getTime() + SETTLING_MS).toISOString(),
    };
    const touched = [...added, ...changed];
    const successors = renamed.map(({ ref }) => ref);
    const refs = [...refsOf(touched), ...removed, ...successors];
    await this.#database.transaction(async tx => {
      if (touched.length > 0) {
        await keepOwnerSets(
          tx,
          touched.map(({ owners }) => owners),
        );
        await upsertEntities(tx, touched.map(toEntityRow));
      }
      if (removed.length > 0) {
        await forgetEntities(tx, { refs: removed, now, pushed });
      }
      if (renamed.length > 0) {
        await moveFacts(tx, renamed, pushed);
      }
      const maintained = await findMaintained(tx, refs.filter(isGroupRef));
      // All in one list, which is in the order in which everybody queues; what
      // is gone is among them to be locked in its turn.
      await enqueueEntities(tx, [...refs, ...maintained], now, settling);
      if (renamed.length > 0) {
        await moveHistory(tx, renamed, now);
      }
      if (removed.length > 0) {
        await endJudging(tx, removed, now);
      }
    });
  }
}

function* toStoredEntities(rows: readonly EntityRow[]): Iterable<StoredEntity> {
  for (const row of rows) {
    yield toStoredEntity(row);
  }
}

function refsOf(entities: readonly StoredEntity[]): string[] {
  return entities.map(({ ref }) => ref);
}

function isGroupRef(ref: string): boolean {
  return ref.startsWith('group:');
}
