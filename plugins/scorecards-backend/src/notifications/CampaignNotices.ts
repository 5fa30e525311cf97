import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  CampaignEntity,
  CampaignNotice,
  CampaignTarget,
  findCampaignProblems,
  findCampaignTargetProblems,
  isCampaignMeasured,
  latestReminder,
  NOTICE_DAYS,
  NoticeSubject,
  ScorecardNotice,
  ScorecardNoticeTopic,
} from '@kumiki/backstage-plugin-scorecards-common';
import { addDays } from '@kumiki/backstage-plugin-team-topology-common';
import { CampaignScopes } from '../campaigns/CampaignScopes';
import { measureTargets } from '../campaigns/measureCampaigns';
import { listWritten } from '../campaigns/readCampaigns';
import { readRef } from '../catalog/readRef';
import { Stores } from '../database/createDatabaseStores';
import {
  CurrentScorecard,
  CurrentScorecards,
} from '../scorecards/CurrentScorecards';
import { DueFor, DueSource, NoticeMoment, NoticeSource } from './NoticeSource';

/** A campaign that somebody has something to do for, and how much, by group. */
interface Open {
  campaign: NoticeSubject;
  spec: CampaignEntity['spec'];
  left: Map<string, number>;
}

/**
 * Campaigns that have begun, remind of themselves or are past their day, for groups
 * with something left to do.
 */
export class CampaignNotices implements NoticeSource, DueSource {
  readonly topics: readonly ScorecardNoticeTopic[] = [
    'campaign-starts',
    'campaign-reminder',
    'campaign-overdue',
  ];
  readonly #options: Parameters<typeof CampaignNotices.create>[0];
  readonly #scopes: CampaignScopes;

  static create(options: {
    scorecards: Pick<CurrentScorecards, 'read'>;
    stores: Pick<Stores, 'campaigns' | 'entities'>;
  }): CampaignNotices {
    return new CampaignNotices(options);
  }

  private constructor(options: Parameters<typeof CampaignNotices.create>[0]) {
    this.#options = options;
    this.#scopes = CampaignScopes.create({ entities: options.stores.entities });
  }

  async find({ today }: NoticeMoment): Promise<ScorecardNotice[]> {
    const open = await this.#findOpen(
      today,
      spec => listOccasions(spec, today).length > 0,
    );
    return open.flatMap(({ campaign, spec, left }) =>
      listOccasions(spec, today).flatMap(({ topic, day }) =>
        [...left].map(([recipient, entities]): ScorecardNotice => {
          const { due } = spec;
          const cause = JSON.stringify([campaign.ref, topic, day]);
          return { topic, campaign, due, entities, recipient, cause };
        }),
      ),
    );
  }

  async findDue(days: { from: string; to: string }): Promise<DueFor[]> {
    const open = await this.#findOpen(
      days.from,
      ({ starts, due }) =>
        starts <= days.from && due >= days.from && due <= days.to,
    );
    return open.flatMap(({ campaign, spec: { due: day }, left }) =>
      [...left.keys()].map((group): DueFor => {
        return { group, item: { kind: 'campaign', about: campaign, day } };
      }),
    );
  }

  /** In three statements at most, whatever the number of campaigns. */
  async #findOpen(
    today: string,
    isMeant: (spec: CampaignEntity['spec']) => boolean,
  ): Promise<Open[]> {
    const { scorecards, stores } = this.#options;
    const meant = (await listWritten({ stores })).filter(
      ({ spec }) => spec.lifecycle === 'active' && isMeant(spec),
    );
    if (meant.length === 0) {
      return [];
    }
    const current = await scorecards.read();
    const targets = meant.flatMap(entity => toTarget(entity, current));
    const measured = await measureTargets(
      { stores, campaignScopes: this.#scopes },
      targets,
      { today },
    );
    return targets.flatMap(({ ref, entity: { metadata, spec } }) => {
      const left = new Map<string, number>();
      for (const { owners, state } of measured.get(ref) ?? []) {
        for (const owner of state === 'notDone' || state === 'unknown'
          ? owners
          : []) {
          if (owner.startsWith('group:')) {
            left.set(owner, (left.get(owner) ?? 0) + 1);
          }
        }
      }
      const campaign = { ref, title: metadata.title ?? metadata.name };
      return [{ campaign, spec, left }];
    });
  }
}

/** Something to tell about a campaign, and the day that distinguishes it from others. */
interface Occasion {
  topic: CampaignNotice['topic'];
  /** `YYYY-MM-DD` */
  day: string;
}

/**
 * What there is to tell about an active campaign on a day. What is told is
 * forgotten after 30 days; what is older is not told again.
 */
function listOccasions(
  spec: CampaignEntity['spec'],
  today: string,
): Occasion[] {
  const { starts, due } = spec;
  const earliest = addDays(today, -2 * NOTICE_DAYS) ?? today;
  const isOver = due < today;
  const reminder = latestReminder(spec, today);
  const occasions: (Occasion & { from: string })[] = [
    isOver
      ? { topic: 'campaign-overdue', from: due, day: due }
      : { topic: 'campaign-starts', from: starts, day: due },
    ...(reminder === undefined
      ? []
      : [
          {
            topic: 'campaign-reminder' as const,
            from: reminder,
            day: reminder,
          },
        ]),
  ];
  return occasions.filter(({ from }) => from <= today && from >= earliest);
}

/** A campaign with what measures it; nothing where it cannot be measured. */
function toTarget(
  entity: CampaignEntity,
  scorecards: readonly CurrentScorecard[],
) {
  const wanted = readRef(entity.spec.scorecard, entity, 'scorecard');
  const scorecard = scorecards.find(
    it => it.ref === wanted && it.entity.spec.lifecycle !== 'draft',
  );
  const isMeasured =
    scorecard &&
    findCampaignProblems(entity).length === 0 &&
    isCampaignMeasured(
      findCampaignTargetProblems(entity.spec, scorecard.compiled),
    );
  return isMeasured
    ? [
        {
          ...{ entity, ref: stringifyEntityRef(entity), scorecard },
          target: CampaignTarget.create(entity.spec.target, scorecard.compiled),
        },
      ]
    : [];
}
