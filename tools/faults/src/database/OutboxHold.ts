import { Knex } from 'knex';

/**
 * The outbox of a plugin, with a hold: until it is let go, whoever marks a
 * notification as sent waits.
 */
export class OutboxHold {
  readonly #database: Knex;
  readonly #topic: string;

  /** @param topic - of the notifications that are counted */
  static create(options: { database: Knex; topic: string }): OutboxHold {
    return new OutboxHold(options.database, options.topic);
  }

  private constructor(database: Knex, topic: string) {
    this.#database = database;
    this.#topic = topic;
  }

  async take(): Promise<void> {
    await this.#database.raw(`
      create function hold_up() returns trigger language plpgsql as $$
      begin perform pg_sleep(600); return new; end $$;
      create trigger hold_up before update on notification_outbox
      for each row when (new.state = 'sent') execute function hold_up();
    `);
  }

  async letGo(): Promise<void> {
    await this.#database.raw('drop function hold_up cascade');
  }

  /** The database notices only later that nobody is there who waits. */
  async endWaiting(): Promise<void> {
    await this.#database.raw(`
      select pg_terminate_backend(pid) from pg_stat_activity
      where wait_event = 'PgSleep' and pid <> pg_backend_pid()
    `);
    // The claim of a process that is gone ends after three minutes; time is saved here.
    await this.#database('notification_outbox').update({ claimed_until: '' });
  }

  /** How many have not been marked as sent. */
  async countWaiting(): Promise<number> {
    const [{ count }] = await this.#database('notification_outbox')
      .where({ topic: this.#topic, state: 'waiting' })
      .count();
    return Number(count);
  }
}

/** How many notifications of a topic a person has in their list. */
export async function countReceived(
  notifications: Knex,
  about: { user: string; topic: string },
): Promise<number> {
  const [{ count }] = await notifications('notification').where(about).count();
  return Number(count);
}
