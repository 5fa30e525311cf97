import { isOneOf, isPostgres, readRows } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { Clock } from '../DatabaseClock';
import { enqueueEntities } from './enqueueEntities';
import { ClaimRow } from '../tables';

/** An entity that this worker alone may judge until the claim ends. */
export interface JudgeClaim {
  entity: string;
  /** Moves when the entity is queued again; the work is not done then. */
  version: number;
  /** How often it was claimed without being finished. */
  attempts: number;
}

/** Which entities are due to be judged, and who does it. */
export interface JudgeQueue {
  /** Makes the entities due now. One statement. */
  enqueue(entities: readonly string[]): Promise<void>;

  /** Claims what is due, the longest due first; claims that ended are free again. */
  claim(options: {
    worker: string;
    limit: number;
    claimMs: number;
    /** Only these, due or not. */
    entities?: readonly string[];
  }): Promise<JudgeClaim[]>;

  /** Gives claims back untouched. */
  release(worker: string, entities: readonly string[]): Promise<void>;

  /** Those of the entities that are due now, claimed or not. */
  findDue(entities: readonly string[]): Promise<string[]>;

  /** How many entities are due, and since when the longest. */
  readBacklog(): Promise<{ due: number; oldestDueAt?: string }>;
}

export class DatabaseJudgeQueue implements JudgeQueue {
  readonly #database: Knex;
  readonly #clock: Clock;

  static create(options: { database: Knex; clock: Clock }) {
    return new DatabaseJudgeQueue(options.database, options.clock);
  }

  private constructor(database: Knex, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async enqueue(entities: readonly string[]): Promise<void> {
    const now = this.#clock().toISOString();
    await enqueueEntities(this.#database, entities, now);
  }

  async claim(options: {
    worker: string;
    limit: number;
    claimMs: number;
    entities?: readonly string[];
  }): Promise<JudgeClaim[]> {
    const { worker, limit, claimMs, entities } = options;
    const now = this.#clock();
    const due = this.#database('judge_queue')
      .select('entity')
      .where(claim =>
        claim
          .where('claimed_until', '<=', now.toISOString())
          // What it still has is of a time at which it failed: it does one batch at once.
          .orWhere('claimed_by', worker),
      )
      .orderBy(entities ? 'entity' : 'due_at')
      .limit(limit);
    if (entities) {
      due.whereRaw(isOneOf(this.#database, 'entity', entities));
    } else {
      due
        .where('due_at', '<=', now.toISOString())
        .where('not_before', '<=', now.toISOString());
    }
    if (isPostgres(this.#database)) {
      due.forUpdate().skipLocked();
    }
    return await readRows<ClaimRow>(
      this.#database.raw(
        `with due as ?
         update judge_queue
         set claimed_by = ?, claimed_until = ?, attempts = attempts + 1
         where entity in (select entity from due)
         returning entity, version, attempts`,
        [due, worker, new Date(now.getTime() + claimMs).toISOString()],
      ),
    );
  }

  async release(worker: string, entities: readonly string[]): Promise<void> {
    await this.#database('judge_queue')
      .where({ claimed_by: worker })
      .whereRaw(isOneOf(this.#database, 'entity', entities))
      .update({ claimed_by: '', claimed_until: '' });
  }

  async findDue(entities: readonly string[]): Promise<string[]> {
    const rows: { entity: string }[] = await this.#database('judge_queue')
      .select('entity')
      .whereRaw(isOneOf(this.#database, 'entity', entities))
      .where('due_at', '<=', this.#clock().toISOString())
      .orderBy('entity');
    return rows.map(({ entity }) => entity);
  }

  async readBacklog(): Promise<{ due: number; oldestDueAt?: string }> {
    const [row]: { due: number | string; oldest: string | null }[] =
      await this.#database('judge_queue')
        .where('due_at', '<=', this.#clock().toISOString())
        .count({ due: '*' })
        .min({ oldest: 'due_at' });
    return { due: Number(row.due), oldestDueAt: row.oldest ?? undefined };
  }
}
