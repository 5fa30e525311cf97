import { isOneOf } from '@kumiki/backend-database';
import {
  EntityFacts,
  FactObservation,
  isoDurationToMilliseconds,
  PushFactsReport,
} from '@kumiki/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { FactDeclarations } from '../collect/FactDeclarations';
import { Clock } from './Clock';
import { FactBatch } from './FactBatch';
import { FactNamesStore } from './FactNamesStore';
import { FactStore, FailedObservation, ObservedFacts } from './FactStore';
import { enqueueEntities } from './operations/enqueueEntities';
import { lockFacts } from './operations/lockFacts';
import { upsertFacts } from './operations/upsertFacts';
import { FactRow } from './tables';
import { toEntityFacts } from './toEntityFacts';

const PAGE_SIZE = 1_000;

export class DatabaseFactStore implements FactStore {
  readonly #database: Knex;
  readonly #clock: Clock;
  readonly #maxAges: Map<string, number>;
  readonly #names: FactNamesStore;

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
  ): Promise<PushFactsReport> {
    const pushed = observations.map(observation => ({
      ...observation,
      entity: observation.entity.toLocaleLowerCase('en-US'),
      observedAt: new Date(observation.observedAt).toISOString(),
    }));
    let report: PushFactsReport = { stored: 0, repeated: 0, outdated: 0 };
    await this.#store(pushed, async batch => {
      report = await batch.addPushed(pushed);
    });
    return report;
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
      .delete();
  }

  async #store(
    pairs: readonly { entity: string; provider: string }[],
    fill: (batch: FactBatch) => Promise<void>,
  ): Promise<string[]> {
    if (pairs.length === 0) {
      return [];
    }
    const now = this.#clock();
    const names = await this.#names.ofProviders(
      pairs.map(({ provider }) => provider),
    );
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
          names: names.get(provider),
          namesById,
        }),
      });
      await fill(batch);
      const { rows, changedEntities } = batch;
      if (rows.length > 0) {
        await upsertFacts(tx, rows);
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

  /** Facts with the names that they were packed with. */
  #select(): Knex.QueryBuilder {
    return this.#database('facts')
      .leftJoin('fact_names', 'fact_names.id', 'facts.names_id')
      .select('facts.*', 'fact_names.names_json');
  }
}

type NamedRow = FactRow & { names_json: string | null };

function toFacts(rows: readonly NamedRow[]): EntityFacts[] {
  const parsed = new Map<string, string[]>();
  return rows.map(({ names_json: json, ...row }) => {
    if (json !== null && !parsed.has(json)) {
      parsed.set(json, JSON.parse(json));
    }
    return toEntityFacts(row, json === null ? undefined : parsed.get(json));
  });
}
