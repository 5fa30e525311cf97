import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { StoredExemption } from '../inputs/JudgingInput';
import { Clock } from '../DatabaseClock';
import { enqueueEntities } from '../queues/enqueueEntities';
import { toStorableText } from '../sql/toStorableText';
import { ExemptionRow } from '../tables';

/** Granted exemptions. */
export interface ExemptionStore {
  /** Exemptions of the entities. One statement. */
  readExemptions(entities: readonly string[]): Promise<StoredExemption[]>;

  /** Grants it, again or for the first time, and queues the entity to be judged. */
  grant(exemption: StoredExemption): Promise<void>;

  /** Ends it, and queues the entity to be judged. */
  revoke(
    exemption: Pick<StoredExemption, 'entity' | 'scorecard' | 'check'>,
  ): Promise<void>;
}

export class DatabaseExemptionStore implements ExemptionStore {
  readonly #database: Knex;
  readonly #clock: Clock;

  static create(options: { database: Knex; clock: Clock }) {
    return new DatabaseExemptionStore(options.database, options.clock);
  }

  private constructor(database: Knex, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async readExemptions(
    entities: readonly string[],
  ): Promise<StoredExemption[]> {
    const rows: ExemptionRow[] = await this.#database('exemptions')
      .whereRaw(isOneOf(this.#database, 'entity', entities))
      .orderBy(['entity', 'scorecard', 'check_id']);
    return rows.map(row => ({
      entity: row.entity,
      scorecard: row.scorecard,
      check: row.check_id,
      reason: row.reason,
      grantedBy: row.granted_by,
      until: row.until ?? undefined,
    }));
  }

  async grant(exemption: StoredExemption): Promise<void> {
    await this.#database.transaction(async tx => {
      await tx<ExemptionRow>('exemptions')
        .insert({
          entity: exemption.entity,
          scorecard: exemption.scorecard,
          check_id: exemption.check,
          reason: toStorableText(exemption.reason),
          granted_by: exemption.grantedBy,
          until: exemption.until ?? null,
        })
        .onConflict(['entity', 'scorecard', 'check_id'])
        .merge();
      await this.#enqueue(tx, exemption.entity);
    });
  }

  async revoke(
    exemption: Pick<StoredExemption, 'entity' | 'scorecard' | 'check'>,
  ): Promise<void> {
    const { entity, scorecard, check } = exemption;
    await this.#database.transaction(async tx => {
      await tx<ExemptionRow>('exemptions')
        .where({ entity, scorecard, check_id: check })
        .delete();
      await this.#enqueue(tx, entity);
    });
  }

  async #enqueue(tx: Knex, entity: string): Promise<void> {
    await enqueueEntities(tx, [entity], this.#clock().toISOString());
  }
}
