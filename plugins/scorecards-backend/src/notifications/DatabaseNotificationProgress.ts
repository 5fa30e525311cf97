import { Knex } from 'knex';

type ProgressRow = { id: string; told_until: string };

const TABLE = 'notification_progress';

/** Remembers up to when owners were told. */
export class DatabaseNotificationProgress {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseNotificationProgress {
    return new DatabaseNotificationProgress(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  /** Up to when it was told (ISO 8601); nothing where it never was. */
  async read(id: string): Promise<string | undefined> {
    const row = await this.#database<ProgressRow>(TABLE).where({ id }).first();
    return row?.told_until;
  }

  /**
   * Notes up to when it was told and stores what is told, or neither.
   *
   * @param from - as it was read; nothing where it never was
   * @returns whether it was still so; otherwise another replica has told of it
   */
  async advance(
    id: string,
    from: string | undefined,
    next: { until: string; store: (tx: Knex.Transaction) => Promise<void> },
  ): Promise<boolean> {
    return await this.#database.transaction(async tx => {
      const row = { id, told_until: next.until };
      // Which rows an insert has written, both engines say only by giving them.
      const written: ProgressRow[] =
        from === undefined
          ? await tx<ProgressRow>(TABLE)
              .insert(row)
              .onConflict('id')
              .ignore()
              .returning(['id', 'told_until'])
          : await tx<ProgressRow>(TABLE)
              .where({ id, told_until: from })
              .update({ told_until: next.until })
              .returning(['id', 'told_until']);
      if (written.length === 0) {
        return false;
      }
      await next.store(tx);
      return true;
    });
  }
}
