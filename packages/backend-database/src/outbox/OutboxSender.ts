import { randomUUID } from 'node:crypto';
import { DatabaseOutbox, OutboxClaim, OutboxMessage } from './DatabaseOutbox';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A batch is sent one by one; each takes no longer than the timeout. */
const BATCH = 10;
const TIMEOUT_MS = 10 * SECOND;
const CLAIM_MS = BATCH * TIMEOUT_MS + MINUTE;
const MOST_BATCHES = 50;
/** Nobody answers: the others need not try. */
const FAILURES_IN_A_ROW = 2;

const FIRST_PAUSE_MS = 10 * SECOND;
const LONGEST_PAUSE_MS = HOUR;
const LONGEST_LIFE_MS = 7 * 24 * HOUR;
const KEPT_MS = 30 * 24 * HOUR;

/**
 * What became of an attempt to send a message.
 * @public
 */
export type OutboxResult = 'sent' | 'postponed' | 'given-up';

/**
 * How many messages a run has sent, has put off, and has given up.
 * @public
 */
export interface OutboxTally {
  sent: number;
  postponed: number;
  givenUp: number;
}

/**
 * Sends what is in an outbox. Several at once share the work. While the receiver
 * does not answer, each message is tried again after 10 s, 20 s and so on, up to
 * an hour, for seven days. One that was sent and could not be marked, since the
 * process ended in between, is sent once more: the receiver has to replace
 * the first.
 * @public
 */
export class OutboxSender {
  readonly #options: Parameters<typeof OutboxSender.create>[0];
  readonly #worker = randomUUID();

  static create(options: {
    outbox: DatabaseOutbox;
    /** Resolves once the message has arrived. */
    send: (message: OutboxMessage) => Promise<void>;
    /** The time of the database, which is the same for all replicas. */
    now: () => Promise<Date>;
    /** Hears of each attempt, and of the error where it failed. */
    onResult?: (
      message: OutboxMessage,
      result: OutboxResult,
      error?: unknown,
    ) => Promise<void> | void;
    /** After which a receiver counts as unavailable; ten seconds where it is absent. */
    timeoutMs?: number;
  }): OutboxSender {
    return new OutboxSender(options);
  }

  private constructor(options: Parameters<typeof OutboxSender.create>[0]) {
    this.#options = options;
  }

  /** Sends what is due now, and forgets what ended thirty days ago. */
  async run(signal?: AbortSignal): Promise<OutboxTally> {
    const { now, outbox } = this.#options;
    const tally: OutboxTally = { sent: 0, postponed: 0, givenUp: 0 };
    const worker = this.#worker;
    for (let at = 0; at < MOST_BATCHES && !signal?.aborted; at += 1) {
      const claims = await outbox.claim({
        ...{ worker, limit: BATCH, claimMs: CLAIM_MS, now: await now() },
      });
      const isAnswered = await this.#sendAll(claims, tally, signal);
      if (!isAnswered || claims.length < BATCH) {
        break;
      }
    }
    await outbox.prune(new Date((await now()).getTime() - KEPT_MS));
    return tally;
  }

  /** @returns whether the receiver is there */
  async #sendAll(
    claims: readonly OutboxClaim[],
    tally: OutboxTally,
    signal?: AbortSignal,
  ): Promise<boolean> {
    let failures = 0;
    for (const [at, claim] of claims.entries()) {
      if (failures >= FAILURES_IN_A_ROW || signal?.aborted) {
        await this.#options.outbox.release(claims.slice(at), {
          worker: this.#worker,
        });
        break;
      }
      const result = await this.#sendOne(claim);
      failures = result === 'sent' ? 0 : failures + 1;
      tally[result === 'given-up' ? 'givenUp' : result] += 1;
    }
    return failures < FAILURES_IN_A_ROW;
  }

  async #sendOne(claim: OutboxClaim): Promise<OutboxResult> {
    const { now, onResult, outbox } = this.#options;
    const worker = this.#worker;
    const { id, topic, scope, body } = claim;
    const message: OutboxMessage = { id, topic, scope, body };
    try {
      await this.#sendInTime(message);
    } catch (error) {
      const at = await now();
      const age = at.getTime() - claim.createdAt.getTime();
      const result = age >= LONGEST_LIFE_MS ? 'given-up' : 'postponed';
      if (result === 'given-up') {
        await outbox.end(claim, { worker, how: 'given-up', now: at });
      } else {
        const dueAt = new Date(at.getTime() + pauseAfter(claim.attempts));
        await outbox.postpone(claim, { worker, dueAt });
      }
      await onResult?.(message, result, error);
      return result;
    }
    await outbox.end(claim, { worker, how: 'sent', now: await now() });
    await onResult?.(message, 'sent');
    return 'sent';
  }

  /** A receiver that never answers must not hold up the others. */
  async #sendInTime(message: OutboxMessage): Promise<void> {
    const { send, timeoutMs = TIMEOUT_MS } = this.#options;
    let timer: NodeJS.Timeout | undefined;
    const timeout = new Promise<never>((_, reject) => {
      timer = setTimeout(
        () => reject(new Error(`No answer within ${timeoutMs} ms`)),
        timeoutMs,
      );
    });
    try {
      await Promise.race([send(message), timeout]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function pauseAfter(attempts: number): number {
  return Math.min(
    FIRST_PAUSE_MS * 2 ** Math.min(attempts - 1, 12),
    LONGEST_PAUSE_MS,
  );
}
