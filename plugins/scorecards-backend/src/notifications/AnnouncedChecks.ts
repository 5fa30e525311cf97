import {
  DueItem,
  isAchieved,
  NOTICE_DAYS,
  NoticeCheck,
  ScorecardNotice,
  ScorecardNoticeTopic,
} from '@kumiki/backstage-plugin-scorecards-common';
import { addDays } from '@kumiki/backstage-plugin-team-topology-common';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { Stores } from '../database/createDatabaseStores';
import {
  CurrentScorecard,
  CurrentScorecards,
} from '../scorecards/CurrentScorecards';
import { DueFor, DueSource, NoticeMoment, NoticeSource } from './NoticeSource';

/** A check that counts from a day on, and how many entities do not pass it, by group. */
interface Announced {
  about: NoticeCheck;
  day: string;
  lacking: Map<string, number>;
}

/** Checks that count soon, for those who have something that does not pass them. */
export class AnnouncedChecks implements NoticeSource, DueSource {
  readonly topics: readonly ScorecardNoticeTopic[] = ['enforced'];
  readonly #scorecards: Pick<CurrentScorecards, 'read'>;
  readonly #stores: Pick<Stores, 'results'>;

  static create(options: {
    scorecards: Pick<CurrentScorecards, 'read'>;
    stores: Pick<Stores, 'results'>;
  }): AnnouncedChecks {
    return new AnnouncedChecks(options);
  }

  private constructor(options: Parameters<typeof AnnouncedChecks.create>[0]) {
    this.#scorecards = options.scorecards;
    this.#stores = options.stores;
  }

  async find({ today }: NoticeMoment): Promise<ScorecardNotice[]> {
    const announced = await this.#findAnnounced({
      from: today,
      to: addDays(today, NOTICE_DAYS) ?? today,
    });
    return announced.flatMap(({ about, day, lacking }) =>
      [...lacking].map(
        ([group, entities]): ScorecardNotice => ({
          ...about,
          topic: 'enforced',
          day,
          entities,
          recipient: group,
          cause: JSON.stringify([about.scorecard.ref, about.check, day]),
        }),
      ),
    );
  }

  async findDue(days: { from: string; to: string }): Promise<DueFor[]> {
    const announced = await this.#findAnnounced(days);
    return announced.flatMap(({ about, day, lacking }) =>
      [...lacking.keys()].map((group): DueFor => {
        const item: DueItem = { kind: 'check', about, day };
        return { group, item };
      }),
    );
  }

  /** In one statement, and one more where a scorecard is new. */
  async #findAnnounced(days: {
    from: string;
    to: string;
  }): Promise<Announced[]> {
    const announced = (await this.#scorecards.read())
      .filter(({ entity }) => entity.spec.lifecycle === 'active')
      .flatMap(scorecard => listAnnounced(scorecard, days));
    const byScorecard = new Map<string, Announced[]>();
    for (const it of announced) {
      const { ref } = it.about.scorecard;
      byScorecard.set(ref, [...(byScorecard.get(ref) ?? []), it]);
    }
    if (announced.length === 0) {
      return [];
    }
    const results = await this.#stores.results.findResults({
      scorecards: [...byScorecard.keys()],
    });
    const breaks = EventLoopBreaks.create();
    for (const { scorecard, states, owners } of results) {
      for (const { about, lacking } of byScorecard.get(scorecard) ?? []) {
        const state = states[about.check];
        for (const owner of state && !isAchieved(state) ? owners : []) {
          if (owner.startsWith('group:')) {
            lacking.set(owner, (lacking.get(owner) ?? 0) + 1);
          }
        }
      }
      await breaks.take();
    }
    return announced;
  }
}

/** Those that begin to count after the first day and by the last one. */
function listAnnounced(
  { ref, compiled }: CurrentScorecard,
  { from, to }: { from: string; to: string },
): Announced[] {
  const scorecard = { ref, title: compiled.title };
  return compiled.checks.flatMap(({ id, definition }) => {
    const { enforceFrom: day, title = id } = definition;
    return day !== undefined && day > from && day <= to
      ? [
          {
            about: { scorecard, check: id, title },
            day,
            lacking: new Map<string, number>(),
          },
        ]
      : [];
  });
}
