import { LoggerService } from '@backstage/backend-plugin-api';
import { DatabaseOutbox, OutboxMessage } from '@kumiki/backend-database';
import {
  Calendar,
  lastTimeOf,
} from '@kumiki/backstage-plugin-team-topology-common';
import { Knex } from 'knex';
import { Stores } from '../database/createDatabaseStores';
import { composeDigest, composeNotice } from './composeNotifications';
import { DatabaseNotificationProgress } from './DatabaseNotificationProgress';
import { DigestFinder } from './DigestFinder';
import { NoticeMoment, NoticeSource } from './NoticeSource';
import { NotificationOptions } from './readNotificationOptions';

const DIGEST = 'digest';
const DAY_MS = 24 * 60 * 60_000;
/** What changed longer ago is no news: whoever told of it was switched off. */
const LONGEST_AGO_MS = 35 * DAY_MS;
/** A batch of evaluations is stored within a minute of the time that it has, or not at all. */
const SETTLED_MS = 2 * 60_000;

/**
 * Finds out what owners are to be told, from what is stored. What is told at once
 * has an id that follows from its cause, and a digest is stored together with how
 * far telling has come: each is written once, by however many replicas.
 */
export class ScorecardsNotifier {
  readonly #options: Parameters<typeof ScorecardsNotifier.create>[0];

  static create(options: {
    calendar: Calendar;
    database: Knex;
    digests: DigestFinder;
    logger: LoggerService;
    /** The time of the database, which is the same for all replicas. */
    now: () => Promise<Date>;
    onWritten?: (messages: readonly OutboxMessage[], givenUp: number) => void;
    options: NotificationOptions;
    outbox: DatabaseOutbox;
    progress: DatabaseNotificationProgress;
    sources: readonly NoticeSource[];
    stores: Pick<Stores, 'entities'>;
  }): ScorecardsNotifier {
    return new ScorecardsNotifier(options);
  }

  private constructor(
    options: Parameters<typeof ScorecardsNotifier.create>[0],
  ) {
    this.#options = options;
  }

  /** Writes what is to be told now. */
  async run(): Promise<void> {
    const { calendar, options } = this.#options;
    const now = await this.#options.now();
    const moment = { now, today: calendar.dayAt(now) };
    await this.#tellNotices(moment);
    if (options.topics.has(DIGEST)) {
      await this.#tellDigests(moment);
    }
  }

  async #tellNotices(moment: NoticeMoment): Promise<void> {
    const { database, onWritten, options, outbox, sources } = this.#options;
    const { topics } = options;
    const messages: OutboxMessage[] = [];
    for (const source of sources) {
      if (source.topics.some(topic => topics.has(topic))) {
        const notices = await source.find(moment);
        const existing = await this.#findExisting(
          notices.map(({ recipient }) => recipient),
        );
        messages.push(
          ...notices
            .filter(({ topic, recipient }) =>
              topics.has(topic) ? existing.has(recipient) : false,
            )
            .map(notice => composeNotice(notice, options)),
        );
      }
    }
    const added = await outbox.filterNew(messages);
    if (added.length === 0) {
      return;
    }
    const givenUp = await database.transaction(tx =>
      outbox.add(added, { tx, now: moment.now }),
    );
    onWritten?.(added, givenUp);
  }

  async #tellDigests({ now, today }: NoticeMoment): Promise<void> {
    const { calendar, digests, logger, options, progress } = this.#options;
    const told = await progress.read(DIGEST);
    const until = new Date(now.getTime() - SETTLED_MS).toISOString();
    const due = lastTimeOf(options.digest, calendar, now);
    if (told !== undefined && Date.parse(told) + SETTLED_MS >= due.getTime()) {
      return;
    }
    const longestAgo = new Date(now.getTime() - LONGEST_AGO_MS).toISOString();
    const isTooOld = told !== undefined && told < longestAgo;
    if (isTooOld) {
      logger.info(
        `Nobody is told of what changed since ${told}; that is too long ago`,
      );
    }
    const messages =
      told === undefined || isTooOld
        ? []
        : await this.#composeDigests(
            await digests.find({ from: told, until, today }),
            until,
          );
    await this.#store(told, { until, now, messages });
  }

  async #composeDigests(
    found: Awaited<ReturnType<DigestFinder['find']>>,
    until: string,
  ): Promise<OutboxMessage[]> {
    const { options, stores } = this.#options;
    const groups = await stores.entities.readEntities(
      found.map(({ group }) => group),
    );
    const titles = new Map([...groups].map(({ ref, title }) => [ref, title]));
    return found
      .filter(({ group }) => titles.has(group))
      .map(digest =>
        composeDigest(
          digest,
          { until, title: titles.get(digest.group) },
          options,
        ),
      );
  }

  async #store(
    told: string | undefined,
    next: { until: string; now: Date; messages: OutboxMessage[] },
  ): Promise<void> {
    const { onWritten, outbox, progress } = this.#options;
    const { until, now, messages } = next;
    let givenUp = 0;
    const isOurs = await progress.advance(DIGEST, told, {
      until,
      store: async tx => {
        givenUp = await outbox.add(messages, { tx, now });
      },
    });
    if (isOurs) {
      onWritten?.(messages, givenUp);
    }
  }

  async #findExisting(refs: readonly string[]): Promise<Set<string>> {
    return new Set(
      refs.length === 0
        ? []
        : await this.#options.stores.entities.findExisting([...new Set(refs)]),
    );
  }
}
