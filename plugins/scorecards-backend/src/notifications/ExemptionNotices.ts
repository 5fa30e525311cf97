import {
  NOTICE_DAYS,
  NoticeCheck,
  NoticeSubject,
  readExemptionRules,
  ScorecardNotice,
  ScorecardNoticeTopic,
} from '@kumiki/backstage-plugin-scorecards-common';
import { addDays } from '@kumiki/backstage-plugin-team-topology-common';
import { Stores } from '../database/createDatabaseStores';
import { RecordedExemption } from '../database/exemptions/RecordedExemption';
import {
  CurrentScorecard,
  CurrentScorecards,
} from '../scorecards/CurrentScorecards';
import { DueFor, DueSource, NoticeMoment, NoticeSource } from './NoticeSource';

/** What is told is forgotten after 30 days; what is older is not told again. */
const TOLD_FOR_MS = 29 * 24 * 60 * 60_000;

/** An exemption of a check that is there. */
interface Known {
  exemption: RecordedExemption;
  scorecard: CurrentScorecard;
  about: NoticeCheck;
  entity: NoticeSubject;
}

/**
 * What happens to exemptions: who decides is told of a request, who asked of the
 * decision, and the owners of the entity of its end.
 */
export class ExemptionNotices implements NoticeSource, DueSource {
  readonly topics: readonly ScorecardNoticeTopic[] = [
    'exemption-asked',
    'exemption-decided',
    'exemption-ends',
  ];
  readonly #scorecards: Pick<CurrentScorecards, 'read'>;
  readonly #stores: Pick<Stores, 'exemptions'>;

  static create(options: {
    scorecards: Pick<CurrentScorecards, 'read'>;
    stores: Pick<Stores, 'exemptions'>;
  }): ExemptionNotices {
    return new ExemptionNotices(options);
  }

  private constructor(options: Parameters<typeof ExemptionNotices.create>[0]) {
    this.#scorecards = options.scorecards;
    this.#stores = options.stores;
  }

  async find({ now, today }: NoticeMoment): Promise<ScorecardNotice[]> {
    const recent = await this.#stores.exemptions.find({
      since: new Date(now.getTime() - TOLD_FOR_MS).toISOString(),
      states: ['asked', 'granted', 'refused', 'revoked'],
      today,
    });
    const ending = await this.#findEnding({ from: today, to: last(today) });
    const known = await this.#know(recent);
    return [
      ...known.flatMap(toAsked),
      ...known.flatMap(toDecided),
      ...ending.flatMap(toEnding),
    ];
  }

  async findDue(days: { from: string; to: string }): Promise<DueFor[]> {
    const ending = await this.#findEnding(days);
    return ending.flatMap(({ about, entity, exemption: { owners, until } }) =>
      owners.filter(isGroup).map((group): DueFor => {
        const day = until ?? days.to;
        return { group, item: { kind: 'exemption', about, entity, day } };
      }),
    );
  }

  async #findEnding(days: { from: string; to: string }): Promise<Known[]> {
    const granted = await this.#stores.exemptions.find({
      states: ['granted'],
      endsBefore: addDays(days.to, 1) ?? days.to,
      today: days.from,
    });
    return await this.#know(granted);
  }

  /** Those of which scorecard, check and entity are there. */
  async #know(exemptions: readonly RecordedExemption[]): Promise<Known[]> {
    if (exemptions.length === 0) {
      return [];
    }
    const scorecards = new Map(
      (await this.#scorecards.read()).map(it => [it.ref, it]),
    );
    return exemptions.flatMap(exemption => {
      const scorecard = scorecards.get(exemption.scorecard);
      const check = scorecard?.entity.spec.checks.find(
        ({ id }) => id === exemption.check,
      );
      if (!scorecard || !check || !exemption.isEntityKnown) {
        return [];
      }
      const { entity: ref, title = ref } = exemption;
      return [
        {
          ...{ exemption, scorecard },
          entity: { ref, title },
          about: {
            scorecard: { ref: scorecard.ref, title: scorecard.compiled.title },
            ...{ check: check.id, title: check.title ?? check.id },
          },
        },
      ];
    });
  }
}

function toAsked(known: Known): ScorecardNotice[] {
  const { about, entity, exemption, scorecard } = known;
  const { id, state, until } = exemption;
  const approver = readExemptionRules(
    scorecard.entity,
    exemption.check,
  )?.approver;
  return state === 'asked' && approver !== undefined && isPerson(approver)
    ? [
        {
          ...{ ...about, entity, until, topic: 'exemption-asked' },
          recipient: approver,
          cause: id,
        },
      ]
    : [];
}

function toDecided(known: Known): ScorecardNotice[] {
  const { about, entity, exemption } = known;
  const { id, state, until, askedBy, decidedBy } = exemption;
  const isDecided =
    state === 'granted' || state === 'refused' || state === 'revoked';
  // Nobody is told what they did themselves.
  return isDecided && isPerson(askedBy) && askedBy !== decidedBy
    ? [
        {
          ...{ ...about, entity, until, topic: 'exemption-decided' },
          ...{ decision: state, recipient: askedBy },
          cause: JSON.stringify([id, state]),
        },
      ]
    : [];
}

function toEnding(known: Known): ScorecardNotice[] {
  const { about, entity, exemption } = known;
  const { id, until, owners } = exemption;
  return owners.filter(isPerson).map(recipient => ({
    ...{ ...about, entity, until, recipient },
    topic: 'exemption-ends',
    cause: JSON.stringify([id, until]),
  }));
}

function last(today: string): string {
  return addDays(today, NOTICE_DAYS) ?? today;
}

function isGroup(ref: string): boolean {
  return ref.startsWith('group:');
}

/** Whether somebody reads what is sent to a ref. */
function isPerson(ref: string): boolean {
  return isGroup(ref) || ref.startsWith('user:');
}
