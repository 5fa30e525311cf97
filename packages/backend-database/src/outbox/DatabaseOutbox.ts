import { JsonObject } from '@backstage/types';
import { Knex } from 'knex';
import { isOneOf, isPostgres } from '../engines';

/**
 * Something that is to be sent once its cause is stored.
 * @public
 */
export interface OutboxMessage {
  /**
   * Derived from the cause, so that the same cause is written once; at most 200
   * characters, and no name in it.
   */
  id: string;
  /** What it is about, as metrics and audit events say it. */
  topic: string;
  /**
   * A message that waits is replaced by a later one of the same scope; at most
   * 200 characters. Another scope than that of the receiver, where several
   * receive it.
   */
  scope: string;
  /** What is sent; forgotten when it is. */
  body: JsonObject;
}

/**
 * A message that one worker alone sends until its claim ends.
 * @public
 */
export interface OutboxClaim extends OutboxMessage {
  /** How often it was claimed, this time included. */
  attempts: number;
  createdAt: Date;
}

/**
 * How a message ended: it arrived, was given up because it was too old or too
 * many waited, or a later one took its place.
 * @public
 */
export type OutboxEnd = 'sent' | 'given-up' | 'replaced';

/**
 * The columns that the table of an outbox has; texts are compared as code units.
 * The migrations of the plugin create it, with an index on `state, due_at`.
 * @public
 */
export type OutboxRow = {
  id: string;
  topic: string;
  scope: string;
  body: string;
  state: 'waiting' | OutboxEnd;
  created_at: string;
  due_at: string;
  attempts: number;
  worker: string;
  claimed_until: string;
  ended_at: string | null;
};

/**
 * Nothing is put off for longer, and no claim is made for longer than it was asked
 * for: what says so was written by a clock that was ahead.
 */
const LONGEST_DELAY_MS = 24 * 3_600_000;

/** SQLite takes no more than 32,766 values in one statement. */
const ROWS_PER_STATEMENT = 200;

/**
 * What a plugin has to tell another one, kept until it has arrived. It is
 * written in the transaction of its cause: neither is there without the other.
 * @public
 */
export class DatabaseOutbox {
  readonly #database: Knex;
  readonly #table: string;
  readonly #mostWaiting: number;

  static create(options: {
    database: Knex;
    /** A table with the columns of {@link OutboxRow}. */
    table: string;
    /** How many may wait; above that, the oldest are given up. 10,000 where it is absent. */
    mostWaiting?: number;
  }): DatabaseOutbox {
    return new DatabaseOutbox(options);
  }

  private constructor(options: Parameters<typeof DatabaseOutbox.create>[0]) {
    this.#database = options.database;
    this.#table = options.table;
    this.#mostWaiting = options.mostWaiting ?? 10_000;
  }

  /**
   * Writes messages with their cause. One that is there already, sent or not,
   * stays as it is.
   *
   * @param messages - each id and each scope once
   * @param options - the transaction of the cause, and the time
   * @returns how many were given up, since too many wait
   */
  async add(
    messages: readonly OutboxMessage[],
    { tx, now }: { tx: Knex; now: Date },
  ): Promise<number> {
    const at = now.toISOString();
    for (let from = 0; from < messages.length; from += ROWS_PER_STATEMENT) {
      const batch = messages.slice(from, from + ROWS_PER_STATEMENT);
      const ids = batch.map(({ id }) => id);
      await tx<OutboxRow>(this.#table)
        .where('state', 'waiting')
        // What is being sent now may have arrived.
        .where('claimed_until', '<=', at)
        .whereRaw(
          isOneOf(
            tx,
            'scope',
            batch.map(({ scope }) => scope),
          ),
        )
        .whereRaw('not ?', [isOneOf(tx, 'id', ids)])
        .update({ state: 'replaced', ended_at: at, body: '{}' });
      await tx<OutboxRow>(this.#table)
        .insert(
          batch.map(({ id, topic, scope, body }) => ({
            ...{ id, topic, scope, body: JSON.stringify(body) },
            ...{ state: 'waiting' as const, created_at: at, due_at: at },
            ...{ attempts: 0, worker: '', claimed_until: '', ended_at: null },
          })),
        )
        .onConflict('id')
        .ignore();
    }
    return messages.length > 0 ? await this.#giveUpOldest(tx, at) : 0;
  }

  /** Claims messages that are due, the longest due first. */
  async claim(options: {
    worker: string;
    limit: number;
    /** How long nobody else gets them, in milliseconds. */
    claimMs: number;
    now: Date;
  }): Promise<OutboxClaim[]> {
    const { worker, limit, claimMs, now } = options;
    const at = now.toISOString();
    const claimedUntil = new Date(now.getTime() + claimMs).toISOString();
    const latestDue = new Date(now.getTime() + LONGEST_DELAY_MS).toISOString();
    const due = this.#database(this.#table)
      .select('id')
      .where('state', 'waiting')
      .where(when =>
        when.where('due_at', '<=', at).orWhere('due_at', '>', latestDue),
      )
      .where(free =>
        free
          .where('claimed_until', '<=', at)
          .orWhere('claimed_until', '>', claimedUntil),
      )
      .orderBy(['due_at', 'id'])
      .limit(limit);
    if (isPostgres(this.#database)) {
      due.forUpdate().skipLocked();
    }
    const claimed: OutboxRow[] | { rows: OutboxRow[] } =
      await this.#database.raw(
        `with due as ?
         update ?? set worker = ?, claimed_until = ?, attempts = attempts + 1
         where id in (select id from due)
         returning *`,
        [due, this.#table, worker, claimedUntil],
      );
    return (Array.isArray(claimed) ? claimed : claimed.rows).map(toClaim);
  }

  /**
   * Notes how a message ended and forgets what it said.
   * @returns whether the worker still had it
   */
  async end(
    { id }: OutboxClaim,
    options: { worker: string; how: OutboxEnd; now: Date },
  ): Promise<boolean> {
    const { worker, how, now } = options;
    const ended = await this.#claimed(id, worker).update({
      ...{ state: how, ended_at: now.toISOString(), body: '{}' },
      ...{ worker: '', claimed_until: '' },
    });
    return ended > 0;
  }

  /** Gives a message back, to be sent at a later time. */
  async postpone(
    { id }: OutboxClaim,
    options: { worker: string; dueAt: Date },
  ): Promise<void> {
    await this.#claimed(id, options.worker).update({
      ...{ due_at: options.dueAt.toISOString(), worker: '', claimed_until: '' },
    });
  }

  /** Gives messages back that nobody has tried to send. */
  async release(
    claims: readonly OutboxClaim[],
    { worker }: { worker: string },
  ): Promise<void> {
    const ids = claims.map(({ id }) => id);
    await this.#rows()
      .where({ worker, state: 'waiting' })
      .whereRaw(isOneOf(this.#database, 'id', ids))
      .update({
        ...{ worker: '', claimed_until: '' },
        attempts: this.#database.raw('attempts - 1'),
      });
  }

  /** Forgets messages that ended before a time. */
  async prune(before: Date): Promise<number> {
    return await this.#rows()
      .whereNot('state', 'waiting')
      .where('ended_at', '<', before.toISOString())
      .delete();
  }

  /** How many wait, and since when the first of them does. */
  async countWaiting(): Promise<{ waiting: number; oldest?: Date }> {
    const [row] = await this.#database(this.#table)
      .where('state', 'waiting')
      .count({ waiting: '*' })
      .min({ oldest: 'created_at' });
    return {
      waiting: Number(row.waiting),
      ...(row.oldest && { oldest: new Date(row.oldest) }),
    };
  }

  async #giveUpOldest(tx: Knex, at: string): Promise<number> {
    const waiting = () => tx<OutboxRow>(this.#table).where('state', 'waiting');
    const [{ count }] = await waiting().count({ count: '*' });
    const tooMany = Number(count) - this.#mostWaiting;
    if (tooMany <= 0) {
      return 0;
    }
    const oldest = waiting()
      .select('id')
      .where('claimed_until', '<=', at)
      .orderBy(['created_at', 'id'])
      .limit(tooMany);
    return await tx<OutboxRow>(this.#table)
      .whereIn('id', oldest)
      .update({ state: 'given-up', ended_at: at, body: '{}' });
  }

  #claimed(id: string, worker: string) {
    return this.#rows().where({ id, worker, state: 'waiting' });
  }

  #rows() {
    return this.#database<OutboxRow>(this.#table);
  }
}

function toClaim(row: OutboxRow): OutboxClaim {
  const { id, topic, scope, body, attempts, created_at: createdAt } = row;
  return {
    ...{ id, topic, scope, attempts },
    body: JSON.parse(body),
    createdAt: new Date(createdAt),
  };
}
