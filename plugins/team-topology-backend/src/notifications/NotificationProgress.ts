import { Knex } from 'knex';
import { NotificationProgressRow } from '../database/tables';

/** What is told by itself: changes at once, and digests once a week. */
export type ProgressId = 'changes' | 'digest';

/** A state of the organisation: what was recorded by then, on a day. */
export interface ToldState {
  revision: number;
  day: string;
}

/** How far telling has come. */
export interface Progress {
  /** The state that was last told of; absent until there is one to begin with. */
  told?: ToldState & { at: Date };
  /** The revision that was last looked at, and since when it is the latest. */
  seen: { revision: number; at: Date };
  /** Since when there is something that has not been told of. */
  changedAt: Date;
}

const TABLE = 'notification_progress';

/** Remembers which state of the organisation teams were last told of. */
export class DatabaseNotificationProgress {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseNotificationProgress {
    return new DatabaseNotificationProgress(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async read(id: ProgressId): Promise<Progress | undefined> {
    const row = await this.#rows().where({ id }).first();
    return row && toProgress(row);
  }

  /** Notes what was looked at. */
  async see(
    id: ProgressId,
    { seen, changedAt }: Omit<Progress, 'told'>,
  ): Promise<void> {
    const values = {
      seen_revision: seen.revision,
      seen_at: seen.at.toISOString(),
      changed_at: changedAt.toISOString(),
    };
    await this.#rows()
      .insert({ id, ...values, revision: null, day: null, told_at: null })
      .onConflict('id')
      .merge(values);
  }

  /**
   * Notes that a state was told of and stores what is told, or neither.
   *
   * @param progress - as it was read
   * @param next - the state, and what stores the messages with it
   * @returns whether it was still as it was read; otherwise another replica has
   *   told of it
   */
  async advance(
    id: ProgressId,
    progress: Progress,
    next: {
      state: ToldState;
      at: Date;
      store: (tx: Knex.Transaction) => Promise<void>;
    },
  ): Promise<boolean> {
    const { state, at, store } = next;
    return await this.#database.transaction(async tx => {
      const changed = await tx<NotificationProgressRow>(TABLE)
        .where({
          id,
          revision: progress.told?.revision ?? null,
          day: progress.told?.day ?? null,
        })
        .update({ ...state, told_at: at.toISOString() });
      if (changed === 0) {
        return false;
      }
      await store(tx);
      return true;
    });
  }

  #rows() {
    return this.#database<NotificationProgressRow>(TABLE);
  }
}

function toProgress(row: NotificationProgressRow): Progress {
  const { revision, day, told_at: toldAt } = row;
  return {
    ...(revision !== null &&
      day !== null &&
      toldAt !== null && {
        told: { revision: Number(revision), day, at: new Date(toldAt) },
      }),
    seen: { revision: Number(row.seen_revision), at: new Date(row.seen_at) },
    changedAt: new Date(row.changed_at),
  };
}
