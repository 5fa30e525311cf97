import {
  InvalidCheck,
  ScorecardEntity,
  ScorecardProblem,
} from '@kumiki/backstage-plugin-scorecards-common';
import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { Clock } from '../DatabaseClock';
import { enqueueEntities } from '../queues/enqueueEntities';
import { readPrepared } from '../sql/readPrepared';
import { ScorecardVersionRow } from '../tables';

/** The current version of a scorecard. */
export interface StoredScorecard {
  ref: string;
  /** Changes with the scorecard and with what the providers declare. */
  digest: string;
  entity: ScorecardEntity;
  /** What makes the scorecard as a whole impossible; nothing is judged by it then. */
  problems: ScorecardProblem[];
  invalid: InvalidCheck[];
  /** When this version was first seen. */
  since: string;
  /** When an entity was last judged by it, to the minute; absent where none was yet. */
  judgedAt?: string;
}

/** Which versions are the current ones, and how far judging by them is. */
interface CurrentVersions {
  /** In the order of their refs. */
  versions: Pick<StoredScorecard, 'ref' | 'digest' | 'judgedAt'>[];
  /** Since when the longest waiting entity is due; absent where none is, or no scorecard. */
  oldestDueAt?: string;
}

/** The scorecards of the catalog, with every version there was. */
export interface ScorecardStore {
  /** What every answer needs to know about all scorecards. One statement. */
  readCurrentVersions(): Promise<CurrentVersions>;

  /** The current versions in the order of their refs. One statement. */
  listScorecards(): Promise<StoredScorecard[]>;

  /** The digests of the current versions, by ref. One statement. */
  readDigests(): Promise<Map<string, string>>;

  /** One statement. */
  getScorecard(ref: string): Promise<StoredScorecard | undefined>;

  /**
   * Makes it the current version, and queues the given entities and those that
   * were judged by an earlier one, in one transaction.
   */
  publishVersion(
    version: Omit<StoredScorecard, 'since' | 'judgedAt'>,
    options: { judge: Iterable<string> },
  ): Promise<void>;

  /** The scorecards are in the catalog no longer; queues who was judged by them. */
  withdraw(refs: readonly string[]): Promise<void>;

  /** Notes that entities were judged; does nothing within a minute of the last note. */
  noteJudged(refs: readonly string[], at: string): Promise<void>;
}

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

/** A row as a scorecard. */
function toStoredScorecard(row: ScorecardVersionRow): StoredScorecard {
  return {
    ref: row.ref,
    digest: row.digest,
    entity: JSON.parse(row.entity_json),
    problems: JSON.parse(row.problems_json),
    invalid: JSON.parse(row.invalid_json),
    since: row.since,
    judgedAt: row.judged_at ?? undefined,
  };
}

/** A version that is now the current one, as a row. */
function toScorecardRow(
  version: Omit<StoredScorecard, 'judgedAt'>,
): ScorecardVersionRow {
  return {
    ref: version.ref,
    digest: version.digest,
    entity_json: JSON.stringify(version.entity),
    problems_json: JSON.stringify(version.problems),
    invalid_json: JSON.stringify(version.invalid),
    since: version.since,
    is_current: 1,
    judged_at: null,
  };
}
