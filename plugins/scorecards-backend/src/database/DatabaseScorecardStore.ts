import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { Clock } from './Clock';
import { enqueueEntities } from './operations/enqueueEntities';
import {
  CurrentVersions,
  ScorecardStore,
  StoredScorecard,
} from './ScorecardStore';
import { readPrepared } from './sql/readPrepared';
import { ScorecardVersionRow } from './tables';
import { toScorecardRow, toStoredScorecard } from './toScorecardRow';

const NOTE_INTERVAL_MS = 60_000;

export class DatabaseScorecardStore implements ScorecardStore {
  readonly #database: Knex;
  readonly #clock: Clock;

  static create(options: { database: Knex; clock: Clock }) {
    return new DatabaseScorecardStore(options.database, options.clock);
  }

  private constructor(database: Knex, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async readCurrentVersions(): Promise<CurrentVersions> {
    const now = this.#clock().toISOString();
    const rows = await readPrepared<{
      ref: string;
      digest: string;
      judged_at: string | null;
      oldest_due_at: string | null;
    }>(this.#database, 'current-versions', () =>
      this.#current()
        .select('ref', 'digest', 'judged_at')
        .select(
          this.#database.raw(
            '(select min(due_at) from judge_queue where due_at <= ?) as oldest_due_at',
            [now],
          ),
        )
        .orderBy('ref'),
    );
    return {
      versions: rows.map(({ ref, digest, judged_at: judgedAt }) => ({
        ref,
        digest,
        judgedAt: judgedAt ?? undefined,
      })),
      oldestDueAt: rows[0]?.oldest_due_at ?? undefined,
    };
  }

  async listScorecards(): Promise<StoredScorecard[]> {
    const rows = await this.#current().select('*').orderBy('ref');
    return rows.map(toStoredScorecard);
  }

  async readDigests(): Promise<Map<string, string>> {
    const rows = await this.#current().select('ref', 'digest').orderBy('ref');
    return new Map(rows.map(({ ref, digest }) => [ref, digest]));
  }

  async getScorecard(ref: string): Promise<StoredScorecard | undefined> {
    const row = await this.#current().select('*').where({ ref }).first();
    return row && toStoredScorecard(row);
  }

  async publishVersion(
    version: Omit<StoredScorecard, 'since' | 'judgedAt'>,
    options: { judge: Iterable<string> },
  ): Promise<void> {
    const now = this.#clock().toISOString();
    await this.#database.transaction(async tx => {
      await tx<ScorecardVersionRow>('scorecard_versions')
        .where({ ref: version.ref })
        .update({ is_current: 0 });
      await tx<ScorecardVersionRow>('scorecard_versions')
        .insert(toScorecardRow({ ...version, since: now }))
        .onConflict(['ref', 'digest'])
        .merge(['is_current', 'problems_json', 'invalid_json']);
      await this.#enqueueWithJudged(tx, [version.ref], options.judge);
    });
  }

  async withdraw(refs: readonly string[]): Promise<void> {
    await this.#database.transaction(async tx => {
      await tx<ScorecardVersionRow>('scorecard_versions')
        .whereRaw(isOneOf(tx, 'ref', refs))
        .update({ is_current: 0 });
      await this.#enqueueWithJudged(tx, refs, []);
    });
  }

  async noteJudged(refs: readonly string[], at: string): Promise<void> {
    const before = new Date(Date.parse(at) - NOTE_INTERVAL_MS).toISOString();
    await this.#current()
      .whereRaw(isOneOf(this.#database, 'ref', refs))
      .whereRaw(`coalesce(judged_at, '') < ?`, [before])
      .update({ judged_at: at });
  }

  #current() {
    return this.#database<ScorecardVersionRow>('scorecard_versions').where({
      is_current: 1,
    });
  }

  /** Who was judged by it must be judged again, whatever it applies to now. */
  async #enqueueWithJudged(
    tx: Knex,
    scorecards: readonly string[],
    others: Iterable<string>,
  ): Promise<void> {
    const judged: { entity: string }[] = await tx('results')
      .distinct('entity')
      .whereRaw(isOneOf(tx, 'scorecard', scorecards));
    await enqueueEntities(
      tx,
      [...judged.map(({ entity }) => entity), ...others],
      this.#clock().toISOString(),
    );
  }
}
