import { isOneOf } from '@kumiki/backend-database';
import { CheckWording } from '@kumiki/backstage-plugin-scorecards-common';
import { Knex } from 'knex';
import { Clock } from '../DatabaseClock';
import { StoredExemption } from '../inputs/JudgingInput';
import { toStorableText } from '../sql/toStorableText';
import { ExemptionLogRow, ExemptionRow } from '../tables';
import { endExemptions, pruneExemptions } from './endExemptions';
import {
  JoinedExemptionRow,
  RecordedEvent,
  RecordedExemption,
  toRecordedEvent,
  toRecordedExemption,
} from './RecordedExemption';
import {
  BY_END,
  ExemptionQuery,
  NO_END,
  whereExemption,
} from './whereExemption';
import {
  closeRequest,
  lockRequest,
  putInForce,
  takeOutOfForce,
} from './writeExemptions';
import {
  insertRequest,
  noteDecision,
  RequestedExemption,
} from './insertRequest';

/** Who does something, and on which day, `YYYY-MM-DD`. */
export interface ExemptionStep {
  by: string;
  reason?: string;
  today: string;
}

/** Where a list goes on. */
export interface ExemptionPlace {
  until?: string;
  id: string;
}

/** Exemptions: what holds now, and how it came to that. */
export interface ExemptionStore {
  /** What holds for the entities, for the evaluator. One statement. */
  readExemptions(entities: readonly string[]): Promise<StoredExemption[]>;

  /**
   * Writes a request down.
   * @returns its id; nothing where the same was asked for already
   */
  ask(request: RequestedExemption, today: string): Promise<string | undefined>;

  /**
   * Decides on a request, and queues the entity where it is granted. Of two who
   * do so at once, one does.
   * @returns false where it does not wait for a decision any more
   */
  decide(
    id: string,
    step: ExemptionStep & { decision: 'granted' | 'refused' },
  ): Promise<boolean>;

  /**
   * Ends what is granted, or withdraws what is asked for, and queues the entity.
   * @returns false where it is neither
   */
  revoke(id: string, step: ExemptionStep): Promise<boolean>;

  /**
   * Grants without a request, as an import does. Done again, it changes nothing.
   * @returns its id
   */
  grant(
    exemption: StoredExemption & { askedBy?: string; wording?: CheckWording },
  ): Promise<string>;

  /** Those that match, in the order in which they end. One statement. */
  find(
    query: ExemptionQuery & { limit?: number; after?: ExemptionPlace },
  ): Promise<RecordedExemption[]>;

  /** How many match. One statement. */
  count(query: ExemptionQuery): Promise<number>;

  /** Every step of the exemptions, oldest first. One statement. */
  readLog(ids: readonly string[]): Promise<RecordedEvent[]>;

  /**
   * Writes down which ones have ended by a day, `YYYY-MM-DD`.
   * @param startOf - when a day begins
   * @returns how many
   */
  markEnded(today: string, startOf: (day: string) => Date): Promise<number>;

  /** Forgets those that were over before a time, with their log. */
  prune(before: string): Promise<number>;
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

  async ask(
    request: RequestedExemption,
    today: string,
  ): Promise<string | undefined> {
    const { entity, scorecard, check } = request;
    const at = this.#clock().toISOString();
    return await this.#database.transaction(async tx => {
      const key = { entity, scorecard, check_id: check };
      const former = await lockRequest(tx, key, ['asked']);
      if (former?.until && former.until <= today) {
        await closeRequest(tx, former, { event: 'ended', at });
      }
      return await insertRequest(tx, request, at);
    });
  }

  async decide(
    id: string,
    step: ExemptionStep & { decision: 'granted' | 'refused' },
  ): Promise<boolean> {
    const { by, decision, reason, today } = step;
    const at = this.#clock().toISOString();
    return await this.#database.transaction(async tx => {
      const row = await lockRequest(tx, { id }, ['asked']);
      if (!row) {
        return false;
      }
      if (decision === 'granted') {
        await putInForce(tx, row, { by, at, reason, today });
      } else {
        await noteDecision(tx, id, { by, at, reason });
        await closeRequest(tx, row, { event: decision, at, by, reason });
      }
      return true;
    });
  }

  async revoke(id: string, { by, reason }: ExemptionStep): Promise<boolean> {
    const at = this.#clock().toISOString();
    return await this.#database.transaction(async tx => {
      const row = await lockRequest(tx, { id }, ['asked', 'granted']);
      if (!row) {
        return false;
      }
      await noteDecision(tx, id, { by, at, reason });
      await closeRequest(tx, row, { event: 'revoked', at, by, reason });
      if (row.state === 'granted') {
        await takeOutOfForce(tx, row, at);
      }
      return true;
    });
  }

  async grant(
    exemption: StoredExemption & { askedBy?: string; wording?: CheckWording },
  ): Promise<string> {
    const { entity, scorecard, check, reason, until, wording } = exemption;
    const { grantedBy: by, askedBy = by } = exemption;
    const at = this.#clock().toISOString();
    const today = at.slice(0, 10);
    return await this.#database.transaction(async tx => {
      const key = { entity, scorecard, check_id: check };
      const asked = await lockRequest(tx, key, ['asked']);
      const former = await lockRequest(tx, key, ['granted']);
      if (
        former &&
        former.reason === toStorableText(reason) &&
        former.decided_by === by &&
        former.until === (until ?? null)
      ) {
        return former.id;
      }
      if (asked) {
        await closeRequest(tx, asked, { event: 'revoked', at, by });
      }
      const renews = former && { id: former.id, renewals: former.renewals + 1 };
      const id = await insertRequest(
        tx,
        {
          ...{ entity, scorecard, check, reason, until },
          ...{ askedBy, wording, renews },
        },
        at,
      );
      if (id === undefined) {
        throw new Error(`Another exemption was asked for at the same time`);
      }
      await putInForce(
        tx,
        { id, ...key, reason: toStorableText(reason), until: until ?? null },
        { by, at, today },
      );
      return id;
    });
  }

  async find(
    query: ExemptionQuery & { limit?: number; after?: ExemptionPlace },
  ): Promise<RecordedExemption[]> {
    const { after, limit } = query;
    const builder = this.#select(query)
      .select(
        'exemption_requests.*',
        'entities.ref as entity_ref',
        'entities.title as entity_title',
        'entities.owner as entity_owner',
      )
      .orderByRaw(`${BY_END}, exemption_requests.id`);
    if (after) {
      builder.whereRaw(`(${BY_END}, exemption_requests.id) > (?, ?)`, [
        after.until ?? NO_END,
        after.id,
      ]);
    }
    if (limit !== undefined) {
      builder.limit(limit);
    }
    const rows: JoinedExemptionRow[] = await builder;
    return rows.map(toRecordedExemption);
  }

  async count(query: ExemptionQuery): Promise<number> {
    const [{ count }] = await this.#select(query).count<
      { count: number | string }[]
    >({ count: '*' });
    return Number(count);
  }

  async readLog(ids: readonly string[]): Promise<RecordedEvent[]> {
    const rows: ExemptionLogRow[] = await this.#database('exemption_log')
      .whereRaw(isOneOf(this.#database, 'exemption', ids))
      .orderBy('id');
    return rows.map(toRecordedEvent);
  }

  async markEnded(
    today: string,
    startOf: (day: string) => Date,
  ): Promise<number> {
    return await endExemptions(this.#database, {
      today,
      startOf,
      now: this.#clock().toISOString(),
    });
  }

  async prune(before: string): Promise<number> {
    return await pruneExemptions(this.#database, before);
  }

  #select(query: ExemptionQuery): Knex.QueryBuilder {
    const builder = this.#database('exemption_requests').leftJoin(
      'entities',
      'entities.ref',
      'exemption_requests.entity',
    );
    return whereExemption(this.#database, builder, query);
  }
}
