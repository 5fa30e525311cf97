import { ConflictError, InputError } from '@backstage/errors';
import {
  smellKey,
  SmellRule,
  SmellSnooze,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { SmellSnoozeRow } from '../database/tables';

/** As many are in force at once, and as many are read. */
const MAX_OPEN = 1_000;
const MAX_LISTED = 5_000;

/** Keeps which smells are put off, without who did it. */
export interface SnoozeStore {
  /** Those that began on or before a day and have not ended long before it, the latest first. */
  list(options: { keptSince: string }): Promise<SmellSnooze[]>;

  /**
   * @throws ConflictError where the smell is put off already
   * @throws InputError where too many are
   */
  add(
    snooze: Omit<SmellSnooze, 'id' | 'endedOn'>,
    options: { today: string; keptSince: string },
  ): Promise<SmellSnooze>;

  /** Ends one early; nothing where there is none, or it is over. */
  end(id: string, today: string): Promise<SmellSnooze | undefined>;
}

export class DatabaseSnoozeStore implements SnoozeStore {
  readonly #database: Knex;
  readonly #maxOpen: number;

  static create(options: { database: Knex; maxOpen?: number }) {
    return new DatabaseSnoozeStore(
      options.database,
      options.maxOpen ?? MAX_OPEN,
    );
  }

  private constructor(database: Knex, maxOpen: number) {
    this.#database = database;
    this.#maxOpen = maxOpen;
  }

  async list(options: { keptSince: string }): Promise<SmellSnooze[]> {
    const rows = await this.#database<SmellSnoozeRow>('smell_snoozes')
      .select('*')
      .where('until_day', '>=', options.keptSince)
      .orderBy([{ column: 'since_day', order: 'desc' }, 'smell', 'id'])
      .limit(MAX_LISTED);
    return rows.map(toSnooze);
  }

  async add(
    snooze: Omit<SmellSnooze, 'id' | 'endedOn'>,
    options: { today: string; keptSince: string },
  ): Promise<SmellSnooze> {
    const { rule, subjects, reason, since, until } = snooze;
    const row: SmellSnoozeRow = {
      id: randomUUID(),
      smell: smellKey(snooze),
      rule,
      subjects: JSON.stringify(subjects),
      ...{ reason, since_day: since, until_day: until, ended_day: null },
    };
    return await this.#database.transaction(async tx => {
      await tx<SmellSnoozeRow>('smell_snoozes')
        .where('until_day', '<', options.keptSince)
        .delete();
      // Whatever is over makes room for the next one.
      await tx<SmellSnoozeRow>('smell_snoozes')
        .whereNull('ended_day')
        .where('until_day', '<', options.today)
        .update({ ended_day: options.today });
      const [{ total }] = await tx('smell_snoozes')
        .whereNull('ended_day')
        .count({ total: '*' });
      if (Number(total) >= this.#maxOpen) {
        throw new InputError(
          `${
            this.#maxOpen
          } smells are snoozed, which is the limit; end some of them first`,
        );
      }
      const added = await tx<SmellSnoozeRow>('smell_snoozes')
        .insert(row)
        .onConflict(tx.raw('(smell) where ended_day is null') as never)
        .ignore()
        .returning('id');
      if (added.length === 0) {
        throw new ConflictError(
          'This smell is snoozed already; end that snooze first',
        );
      }
      return toSnooze(row);
    });
  }

  async end(id: string, today: string): Promise<SmellSnooze | undefined> {
    const [row] = await this.#database<SmellSnoozeRow>('smell_snoozes')
      .where({ id })
      .whereNull('ended_day')
      .where('until_day', '>=', today)
      .update({ ended_day: today })
      .returning('*');
    return row && toSnooze(row);
  }
}

function toSnooze(row: SmellSnoozeRow): SmellSnooze {
  const { id, rule, subjects, reason, since_day, until_day, ended_day } = row;
  return {
    id,
    rule: rule as SmellRule,
    subjects: JSON.parse(subjects),
    reason,
    since: since_day,
    until: until_day,
    // Later than the last day, it was only put away.
    ...(ended_day !== null && ended_day <= until_day && { endedOn: ended_day }),
  };
}
