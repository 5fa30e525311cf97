import { Caller } from '@kumiki/backend-audit';
import {
  CampaignBurnDown,
  CampaignCounts,
  CampaignDay,
  CampaignHistory,
  CampaignMove,
  NamedRequest,
} from '@kumiki/backstage-plugin-scorecards-common';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { JudgingMove } from '../database/campaigns/DatabaseCampaignStore';
import { StoredTransition } from '../database/history/StoredChange';
import {
  clampToKnown,
  firstWholeDay,
  MAX_CHANGES,
} from '../reads/rebuildTrend';
import { DayRange, daysWithin, listDays, moveDay } from '../reads/trendRange';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';
import { todayOf } from './describeCampaign';
import { MeasuredEntity, measureCampaigns } from './measureCampaigns';
import {
  campaignRef,
  pickCampaign,
  readCampaigns,
  SeenCampaign,
} from './readCampaigns';

const MAX_DAYS = 731;
const MAX_MOVES = 200;
/** How many moves are looked at for those of the campaign. */
const MAX_READ_MOVES = 20_000;

/**
 * What was left of a campaign, day by day, worked out from how things stand now
 * and the changes that are stored. A few do so at once; the others wait.
 */
export async function getCampaignBurnDown(
  context: ScorecardsContext,
  request: NamedRequest,
  caller: Caller,
): Promise<CampaignBurnDown> {
  const seen = await readCampaigns(context, caller);
  const { view } = seen;
  const campaign = pickCampaign(seen, campaignRef(request));
  return await context.rewinds.take(() => burnDown(context, campaign, view));
}

async function burnDown(
  context: ScorecardsContext,
  campaign: SeenCampaign,
  view: View,
): Promise<CampaignBurnDown> {
  const { stores } = context;
  const { starts, due } = campaign.entity.spec;
  const today = todayOf(context);
  const range = chartOf(campaign, today);
  const chart = { campaign: campaign.ref, ...range, due, today };
  const importedDays = await stores.importedDays.read();
  const { scorecard, target } = campaign;
  // How it stood when it began is how it stood at the end of the day before.
  const known = clampToKnown(context, {
    from: moveDay(range.from, -1),
    to: range.to,
  });
  const imported = daysWithin(importedDays, range);
  if (!scorecard || !target || starts > today || known.from > known.to) {
    return { ...chart, imported, points: [], moves: [], totalMoves: 0 };
  }
  const { calendar } = context;
  const from = calendar.startOf(known.from).toISOString();
  const [measured, transitions, moves, recorded] = await Promise.all([
    measureCampaigns(context, [campaign], { view }),
    stores.history.findTransitions({
      scorecards: [scorecard.ref],
      visible: view.visible,
      from,
      limit: MAX_CHANGES + 1,
    }),
    stores.campaigns.findMoves({
      scorecard: scorecard.ref,
      visible: view.visible,
      from: calendar.startOf(range.from).toISOString(),
      before: calendar.endOf(known.to).toISOString(),
      limit: MAX_READ_MOVES,
    }),
    stores.campaigns.listRecordedDays(known),
  ]);
  const entities = measured.get(campaign.ref) ?? [];
  const firstWhole = firstWholeDay(transitions, calendar);
  const counts = await rewind(context, {
    days: {
      from: firstWhole > known.from ? firstWhole : known.from,
      to: known.to,
    },
    history: CampaignHistory.create(target, today),
    entities,
    transitions,
  });
  const named = nameMoves(moves, { campaign, entities, context });
  return {
    ...chart,
    imported,
    atStart: counts.get(moveDay(starts, -1)),
    points: listDays({ from: range.from, to: known.to }).map(
      (day): CampaignDay => ({
        day,
        // Nobody knows what happened on a day on which nothing was recorded.
        counts:
          day === today || recorded.has(day) ? counts.get(day) : undefined,
      }),
    ),
    moves: named.slice(0, MAX_MOVES),
    totalMoves: named.length,
  };
}

/** From the first day to the due day, or to today where that is later and it goes on. */
function chartOf({ entity }: SeenCampaign, today: string): DayRange {
  const { starts, due, lifecycle } = entity.spec;
  const to = lifecycle === 'ended' || today < due ? due : today;
  // Of a span that is too long, the part that is known comes before what is to come.
  const first = moveDay(to < today ? to : today, 1 - MAX_DAYS);
  const from = starts > first ? starts : first;
  const last = moveDay(from, MAX_DAYS - 1);
  return { from, to: to < last ? to : last };
}

/**
 * Goes back day by day.
 * @returns how it stood at the end of each day on which anything was in it
 */
async function rewind(
  { calendar }: ScorecardsContext,
  from: {
    days: DayRange;
    history: CampaignHistory;
    entities: readonly MeasuredEntity[];
    /** The newest first. */
    transitions: readonly StoredTransition[];
  },
): Promise<Map<string, CampaignCounts>> {
  const { history, entities } = from;
  const breaks = EventLoopBreaks.create();
  for (const entity of entities) {
    history.add(entity);
    await breaks.take();
  }
  const transitions = from.transitions.values();
  let transition = transitions.next();
  const found = new Map<string, CampaignCounts>();
  for (const day of listDays(from.days).reverse()) {
    const end = calendar.endOf(day).toISOString();
    while (!transition.done && transition.value.at >= end) {
      history.undo(transition.value);
      transition = transitions.next();
      await breaks.take();
    }
    const counts = history.countOn(day, end);
    if (Object.values(counts).some(count => count > 0)) {
      found.set(day, counts);
    }
    await breaks.take();
  }
  return found;
}

/**
 * Who came and went, as far as the campaign applies. Of what is judged no
 * longer nobody knows what it was: it may be another one that was narrowed out.
 */
function nameMoves(
  moves: readonly JudgingMove[],
  about: {
    campaign: SeenCampaign;
    entities: readonly MeasuredEntity[];
    context: Pick<ScorecardsContext, 'calendar'>;
  },
): CampaignMove[] {
  const { campaign, entities, context } = about;
  const isIn = new Set(entities.map(({ entity }) => entity));
  const isNarrowed = isNarrowerThanItsScorecard(campaign);
  return moves
    .filter(({ entity, change }) => isIn.has(entity) || change === 'left')
    .map(({ at, entity, title, change }) => ({
      day: context.calendar.dayAt(new Date(at)),
      entity,
      title,
      change,
      ...(isNarrowed && !isIn.has(entity) && { unsure: true as const }),
    }));
}

/** Whether a campaign may leave out what its scorecard judges. */
function isNarrowerThanItsScorecard({
  entity,
  scorecard,
  target,
}: SeenCampaign): boolean {
  const needed = new Set(target?.checks.map(({ id }) => id));
  const checks = scorecard?.compiled.checks ?? [];
  return (
    entity.spec.appliesTo !== undefined ||
    checks
      .filter(({ id }) => needed.has(id))
      .every(({ definition }) => definition.appliesTo ?? definition.when)
  );
}
