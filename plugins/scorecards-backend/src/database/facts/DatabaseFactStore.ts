import {
  EntityFacts,
  FactObservation,
  isoDurationToMilliseconds,
} from '@kumiki/backstage-plugin-scorecards-common';
import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { FactDeclarations } from '../../declarations/FactProviderRegistry';
import { Clock } from '../DatabaseClock';
import { FactBatch } from './FactBatch';
import { FactNamesStore, PushersStore } from './FactNamesStore';
import { enqueueEntities } from '../queues/enqueueEntities';
import { lockFacts, upsertFacts } from './upsertFacts';
import { FactNames, toEntityFacts } from './packValues';
import { FactRow } from '../tables';
import { ObservedFacts, FailedObservation } from './ObservedFacts';
import { PushCounts } from './ObservedFacts';

/** The newest facts per entity and provider. */
export interface FactStore {
  /** Everything that is known about the entities. One statement. */
  readFacts(entities: readonly string[]): Promise<EntityFacts[]>;

  /**
   * Stores all observations or none; entities whose facts changed are queued to
   * be judged in the same transaction. What was observed later stays, what is
   * of the same moment is put together, and the same batch again changes
   * nothing. Statements do not depend on the size.
   *
   * @param options - pushedBy is the subject that pushes, where it is known
   */
  pushFacts(
    observations: readonly FactObservation[],
    options?: { pushedBy?: string },
  ): Promise<PushCounts>;

  /**
   * Stores what was collected. A failure keeps the last good values, unless it
   * says otherwise. Entities whose facts changed are queued to be judged in the same transaction.
   *
   * @returns the entities whose facts changed
   */
  storeCollected(collected: {
    observed: readonly ObservedFacts[];
    failed: readonly FailedObservation[];
  }): Promise<string[]>;

  /** What one provider knows, observed from a moment on; one statement for each page. */
  streamProviderFacts(query: {
    provider: string;
    observedFrom: string;
    pageSize?: number;
  }): AsyncIterable<EntityFacts[]>;

  /**
   * Forgets facts, last stored before a moment, of entities that are not known
   * and did not leave since.
   * @returns how many there were
   */
  pruneStray(before: string): Promise<number>;
}

const PAGE_SIZE = 1_000;

/** How often a batch is merged again because others store the same at the same time. */
const MAX_ATTEMPTS = 20;

/** Somebody else has stored something that was not known a moment ago. */
class FactsAppeared extends Error {
  constructor() {
    super('Others keep storing facts about the same entities; try again');
  }
}

export class DatabaseFactStore implements FactStore {
  readonly #database: Knex;
  readonly #clock: Clock;
  readonly #maxAges: Map<string, number>;
  readonly #names: FactNamesStore;
  readonly #pushers: PushersStore;

  static create(options: {
    database: Knex;
    declarations: FactDeclarations;
    clock: Clock;
  }) {
    return new DatabaseFactStore(options);
  }

  private constructor(options: {
    database: Knex;
    declarations: FactDeclarations;
    clock: Clock;
  }) {
    this.#database = options.database;
    this.#clock = options.clock;
    this.#names = FactNamesStore.create(options);
    this.#pushers = PushersStore.create(options);
    this.#maxAges = new Map(
      options.declarations.all.map(({ id, maxAge }) => [
        id,
        isoDurationToMilliseconds(maxAge) ?? 0,
      ]),
    );
  }

  async readFacts(entities: readonly string[]): Promise<EntityFacts[]> {
    const rows: NamedRow[] = await this.#select()
      .whereRaw(isOneOf(this.#database, 'entity', entities))
      .orderBy(['entity', 'provider']);
    return toFacts(rows);
  }

  async pushFacts(
    observations: readonly FactObservation[],
    { pushedBy }: { pushedBy?: string } = {},
  ): Promise<PushCounts> {
    const pushed = observations.map(observation => ({
      ...observation,
      entity: observation.entity.toLocaleLowerCase('en-US'),
      observedAt: new Date(observation.observedAt).toISOString(),
    }));
    let counts: PushCounts = {
      stored: 0,
      amended: 0,
      repeated: 0,
      outdated: 0,
    };
    const pusherId =
      pushedBy === undefined ? undefined : await this.#pushers.keep(pushedBy);
    await this.#store(
      pushed,
      async batch => {
        counts = await batch.addPushed(pushed);
      },
      pusherId,
    );
    return counts;
  }

  async storeCollected(collected: {
    observed: readonly ObservedFacts[];
    failed: readonly FailedObservation[];
  }): Promise<string[]> {
    const { observed, failed } = collected;
    return await this.#store([...observed, ...failed], async batch => {
      observed.forEach(it => batch.addCollected(it));
      failed.forEach(it => batch.addFailed(it));
    });
  }

  async *streamProviderFacts(query: {
    provider: string;
    observedFrom: string;
    pageSize?: number;
  }): AsyncIterable<EntityFacts[]> {
    const { provider, observedFrom, pageSize = PAGE_SIZE } = query;
    let after = '';
    for (;;) {
      const rows: NamedRow[] = await this.#select()
        .where({ provider })
        .where('entity', '>', after)
        .where('observed_at', '>=', observedFrom)
        .orderBy('entity')
        .limit(pageSize);
      yield toFacts(rows);
      if (rows.length < pageSize) {
        return;
      }
      after = rows[rows.length - 1].entity;
    }
  }

  async pruneStray(before: string): Promise<number> {
    return await this.#database('facts')
      .where('collected_at', '<', before)
      .whereNotExists(
        this.#database('entities').whereRaw('entities.ref = facts.entity'),
      )
      .whereNotExists(
        this.#database('departures')
          .whereRaw('departures.ref = facts.entity')
          .where('left_at', '>=', before),
      )
      .delete();
  }

  async #store(
    pairs: readonly { entity: string; provider: string }[],
    fill: (batch: FactBatch) => Promise<void>,
    pusherId?: number,
  ): Promise<string[]> {
    if (pairs.length === 0) {
      return [];
    }
    const names = await this.#names.ofProviders(
      pairs.map(({ provider }) => provider),
    );
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.#merge({ pairs, names, fill, pusherId });
      } catch (error) {
        if (!(error instanceof FactsAppeared) || attempt === MAX_ATTEMPTS) {
          throw error;
        }
      }
    }
  }

  /** @throws FactsAppeared */
  async #merge(options: {
    pairs: readonly { entity: string; provider: string }[];
    names: ReadonlyMap<string, FactNames>;
    fill: (batch: FactBatch) => Promise<void>;
    pusherId?: number;
  }): Promise<string[]> {
    const { pairs, names, fill, pusherId } = options;
    const now = this.#clock();
    const packedWith = [...names.values()];
    return await this.#database.transaction(async tx => {
      const { rows: known, formerNames } = await lockFacts(
        tx,
        pairs,
        packedWith.map(({ id }) => id),
      );
      const namesById = new Map<number, readonly string[]>(formerNames);
      packedWith.forEach(it => namesById.set(it.id, it.names));
      const batch = FactBatch.create({
        known,
        momentOf: provider => ({
          now: now.toISOString(),
          freshFrom: this.#freshFrom(provider, now),
          pusherId,
          names: names.get(provider),
          namesById,
        }),
      });
      await fill(batch);
      const { rows, changedEntities } = batch;
      if (rows.length > 0) {
        if (!(await upsertFacts(tx, rows))) {
          throw new FactsAppeared();
        }
        await enqueueEntities(tx, changedEntities, now.toISOString());
      }
      return changedEntities;
    });
  }

  #freshFrom(provider: string, now: Date): string | undefined {
    const maxAge = this.#maxAges.get(provider);
    return maxAge === undefined
      ? undefined
      : new Date(now.getTime() - maxAge).toISOString();
  }

  /** Facts with the names that they were packed with, and who pushed them. */
  #select(): Knex.QueryBuilder {
    return this.#database('facts')
      .leftJoin('fact_names', 'fact_names.id', 'facts.names_id')
      .leftJoin('pushers', 'pushers.id', 'facts.pusher_id')
      .select('facts.*', 'fact_names.names_json', 'pushers.subject as pusher');
  }
}

type NamedRow = FactRow & { names_json: string | null; pusher: string | null };

function toFacts(rows: readonly NamedRow[]): EntityFacts[] {
  const parsed = new Map<string, string[]>();
  return rows.map(({ names_json: json, ...row }) => {
    if (json !== null && !parsed.has(json)) {
      parsed.set(json, JSON.parse(json));
    }
    return toEntityFacts(row, json === null ? undefined : parsed.get(json));
  });
}
