import { LoggerService } from '@backstage/backend-plugin-api';
import { durationToMilliseconds, HumanDuration } from '@backstage/types';
import { DatabaseOutbox, OutboxMessage } from '@kumiki/backend-database';
import {
  addDays,
  buildOrgModel,
  Calendar,
  OrgModel,
  OrgModelOptions,
} from '@kumiki/backstage-plugin-team-topology-common';
import { DatabaseChronicle } from '../chronicle/DatabaseChronicle';
import { composeDigests, composeNotices } from './composeMessages';
import {
  DatabaseNotificationProgress,
  Progress,
  ProgressId,
  ToldState,
} from './NotificationProgress';
import { NotificationOptions } from './readNotificationOptions';
import { lastTimeOf } from './weeklyTime';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** A change in several steps is told as what it comes to in the end. */
const QUIET_MS = 10 * SECOND;
/** A catalog that is being filled for the first time takes longer. */
const FIRST_QUIET_MS = MINUTE;
/** A catalog that is never quiet must not keep anybody from being told. */
const LONGEST_WAIT_MS = 15 * MINUTE;

/** What happened longer ago is no news: whoever told of it was switched off. */
const LONGEST_AGO_DAYS: Record<ProgressId, number> = { changes: 7, digest: 35 };

/** How many messages were written, by topic; and how many were given up for them. */
export type OnWritten = (
  messages: readonly OutboxMessage[],
  givenUp: number,
) => void;

/**
 * Finds out what teams are to be told: what differs between the state of which
 * they were last told and the one that is recorded. The messages and the state
 * are stored together, so that each change is told once, whatever fails.
 */
export class OrganisationNotifier {
  readonly #options: Parameters<typeof OrganisationNotifier.create>[0];

  static create(options: {
    calendar: Calendar;
    chronicle: DatabaseChronicle;
    logger: LoggerService;
    /** The time of the database, which is the same for all replicas. */
    now: () => Promise<Date>;
    onWritten?: OnWritten;
    options: NotificationOptions;
    outbox: DatabaseOutbox;
    progress: DatabaseNotificationProgress;
    /** How long the past is kept; forever where it is absent. */
    retention?: HumanDuration;
    teams?: OrgModelOptions['teams'];
  }): OrganisationNotifier {
    return new OrganisationNotifier(options);
  }

  private constructor(
    options: Parameters<typeof OrganisationNotifier.create>[0],
  ) {
    this.#options = options;
  }

  /** Writes what is to be told now. */
  async run(): Promise<void> {
    const { topics } = this.#options.options;
    const isDigested = topics.has('digest');
    if (topics.size > (isDigested ? 1 : 0)) {
      await this.#tell('changes');
    }
    if (isDigested) {
      await this.#tell('digest');
    }
  }

  async #tell(id: ProgressId): Promise<void> {
    const { calendar, chronicle } = this.#options;
    const state = await chronicle.getState();
    if (!state.readAt) {
      return;
    }
    const now = await this.#options.now();
    const { revision } = state;
    const progress = await this.#see(id, revision, now);
    const current: ToldState = { revision, day: calendar.dayAt(now) };
    if (!isQuiet(progress, now) || !this.#isDue(id, progress, current, now)) {
      return;
    }
    if ((await chronicle.listOpen()).length === 0) {
      // No organisation that was dissolved, but a catalog that is empty so far.
      return;
    }
    const told = this.#baseline(id, progress, current, now);
    const messages = told ? await this.#compose(id, { told, current }) : [];
    await this.#store(id, { progress, current, now, messages });
  }

  async #see(id: ProgressId, revision: number, now: Date): Promise<Progress> {
    const { progress } = this.#options;
    const known = await progress.read(id);
    if (known?.seen.revision === revision) {
      return known;
    }
    const wasTold = known?.told && known.told.revision === known.seen.revision;
    const seen: Progress = {
      ...known,
      seen: { revision, at: now },
      changedAt: known && !wasTold ? known.changedAt : now,
    };
    await progress.see(id, seen);
    return seen;
  }

  #isDue(
    id: ProgressId,
    { told }: Progress,
    current: ToldState,
    now: Date,
  ): boolean {
    if (!told) {
      return true;
    }
    const { calendar, options } = this.#options;
    return id === 'digest'
      ? // A clock that was ahead must not put off the next one.
        told.at > now || told.at < lastTimeOf(options.digest, calendar, now)
      : told.revision !== current.revision || told.day !== current.day;
  }

  /**
   * What the present state is compared with; nothing where it is only what the
   * next one is to be compared with.
   */
  #baseline(
    id: ProgressId,
    { told }: Progress,
    current: ToldState,
    now: Date,
  ): ToldState | undefined {
    const { calendar, logger, retention } = this.#options;
    if (!told) {
      return undefined;
    }
    const longestAgo = addDays(current.day, -LONGEST_AGO_DAYS[id]) ?? '';
    const firstKept = retention
      ? calendar.dayAt(
          new Date(now.getTime() - durationToMilliseconds(retention)),
        )
      : '';
    if (told.day >= longestAgo && told.day >= firstKept) {
      // Where a clock was ahead, what a day has yet to bring was not.
      const day = told.day < current.day ? told.day : current.day;
      return { ...told, day };
    }
    logger.info(
      `Nobody is told of what changed since ${told.day}; that is too long ago`,
    );
    return undefined;
  }

  async #compose(
    id: ProgressId,
    { told, current }: { told: ToldState; current: ToldState },
  ): Promise<OutboxMessage[]> {
    const telling = {
      before: await this.#modelOf(told),
      after: await this.#modelOf(current),
      occasion: `${current.revision} ${current.day}`,
      options: this.#options.options,
    };
    return id === 'digest' ? composeDigests(telling) : composeNotices(telling);
  }

  async #modelOf({ revision, day }: ToldState): Promise<OrgModel> {
    const { chronicle, teams } = this.#options;
    const entities = await chronicle.readRevision(revision);
    return buildOrgModel(entities, { at: day, today: day, teams });
  }

  async #store(
    id: ProgressId,
    telling: {
      progress: Progress;
      current: ToldState;
      now: Date;
      messages: OutboxMessage[];
    },
  ): Promise<void> {
    const { onWritten, outbox, progress } = this.#options;
    const { current, now, messages } = telling;
    let givenUp = 0;
    const isOurs = await progress.advance(id, telling.progress, {
      ...{ state: current, at: now },
      store: async tx => {
        givenUp = await outbox.add(messages, { tx, now });
      },
    });
    if (isOurs) {
      onWritten?.(messages, givenUp);
    }
  }
}

/** Whether what was seen last has been the latest for long enough to be told of. */
function isQuiet({ told, seen, changedAt }: Progress, now: Date): boolean {
  const quiet = now.getTime() - seen.at.getTime();
  if (quiet < 0) {
    // It was seen by a clock that was ahead, nobody knows how long ago.
    return true;
  }
  if (!told) {
    return quiet >= FIRST_QUIET_MS;
  }
  const waiting = now.getTime() - changedAt.getTime();
  return quiet >= QUIET_MS || waiting >= LONGEST_WAIT_MS;
}
