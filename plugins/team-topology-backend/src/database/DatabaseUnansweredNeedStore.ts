import { UnansweredNeed } from '@kumiki/backstage-plugin-team-topology-common';
import { isOneOf, isPostgres } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { UnansweredNeedRow } from './tables';

/** Keeps needs that had no answer, without who searched for them. */
export interface UnansweredNeedStore {
  /**
   * Counts a need once more. Where it is one need too many, those go that were
   * asked least; of these, those that nobody has asked for the longest.
   *
   * @param need - as it was written
   * @param day - `YYYY-MM-DD`
   */
  count(need: string, day: string): Promise<void>;

  /** The needs that were asked most, most asked first. */
  list(options: { limit: number }): Promise<UnansweredNeed[]>;
}

export class DatabaseUnansweredNeedStore implements UnansweredNeedStore {
  readonly #database: Knex;
  readonly #maxNeeds: number;

  static create(options: { database: Knex; maxNeeds?: number }) {
    return new DatabaseUnansweredNeedStore(
      options.database,
      options.maxNeeds ?? 5000,
    );
  }

  private constructor(database: Knex, maxNeeds: number) {
    this.#database = database;
    this.#maxNeeds = maxNeeds;
  }

  async count(need: string, day: string): Promise<void> {
    const row: UnansweredNeedRow = {
      normalized: normalizeNeed(need),
      need: tidyNeed(need),
      asked: 1,
      first_day: day,
      last_day: day,
    };
    // One statement, so that no replica overwrites what another one counts. A
    // replica whose clock is behind does not move the last day back.
    await this.#database<UnansweredNeedRow>('unanswered_needs')
      .insert(row)
      .onConflict('normalized')
      .merge({
        asked: this.#database.raw('unanswered_needs.asked + 1'),
        last_day: this.#database.raw(
          `case when excluded.last_day > unanswered_needs.last_day
             then excluded.last_day else unanswered_needs.last_day end`,
        ),
      });
    await this.#dropSurplus(row.normalized);
  }

  async list(options: { limit: number }): Promise<UnansweredNeed[]> {
    const rows = await this.#database<UnansweredNeedRow>('unanswered_needs')
      .select('*')
      .orderBy([{ column: 'asked', order: 'desc' }, 'normalized'])
      .limit(options.limit);
    return rows.map(row => ({
      need: row.need,
      count: row.asked,
      firstAskedAt: row.first_day,
      lastAskedAt: row.last_day,
    }));
  }

  async #dropSurplus(justAsked: string): Promise<void> {
    const [{ total }] = await this.#database('unanswered_needs').count({
      total: '*',
    });
    if (Number(total) <= this.#maxNeeds) {
      return;
    }
    await this.#database.transaction(async tx => {
      // Rows to keep are chosen again, not the number to delete: replicas that do this at
      // the same time choose the same and do not empty the table together.
      const kept = tx<UnansweredNeedRow>('unanswered_needs')
        .select('normalized')
        .whereNot('normalized', justAsked)
        // What many have asked survives whatever one asks today.
        .orderBy([
          { column: 'asked', order: 'desc' },
          { column: 'last_day', order: 'desc' },
          { column: 'normalized' },
        ])
        .limit(this.#maxNeeds - 1);
      const surplus = tx<UnansweredNeedRow>('unanswered_needs')
        .select('normalized')
        .whereNot('normalized', justAsked)
        .whereNotIn('normalized', kept);
      if (isPostgres(tx)) {
        // Nor do they wait for each other.
        surplus.forUpdate().skipLocked();
      }
      const keys = (await surplus).map(row => row.normalized);
      await tx('unanswered_needs')
        .whereRaw(isOneOf(tx, 'normalized', keys))
        .delete();
    });
  }
}

/** Trailing characters of a need that make no difference. */
const CLOSING = /[\s.,;:!?、。・…]+$/u;

/** The need on one line, without characters that nobody can see. */
export function tidyNeed(need: string): string {
  return need.replace(/[\p{C}\s]+/gu, ' ').trim();
}

/**
 * The need without what makes no difference: upper case, full-width letters,
 * spaces, a full stop. Needs with the same result are counted as one.
 */
export function normalizeNeed(need: string): string {
  const folded = tidyNeed(need.normalize('NFKC')).toLocaleLowerCase('en-US');
  return folded.replace(CLOSING, '') || folded;
}
