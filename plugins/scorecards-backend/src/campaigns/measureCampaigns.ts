import {
  CampaignCounts,
  CampaignEntityState,
  CheckState,
  emptyCampaignCounts,
} from '@kumiki/backstage-plugin-scorecards-common';
import { EventLoopBreaks } from '../concurrency/EventLoopBreaks';
import { CampaignStanding } from '../database/campaigns/DatabaseCampaignStore';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';
import { SeenCampaign } from './readCampaigns';

/** An entity of a campaign, and how it stands with it. */
export interface MeasuredEntity extends CampaignStanding {
  state: CampaignEntityState;
}

/** A campaign with what measures it, where it can be measured. */
type Measurable = Pick<SeenCampaign, 'entity' | 'ref' | 'scorecard' | 'target'>;

type MeasureContext = Pick<ScorecardsContext, 'campaignScopes'> & {
  stores: Pick<ScorecardsContext['stores'], 'campaigns'>;
};

/**
 * The entities of campaigns by the ref of the campaign, in no order, as far as
 * the caller sees them. Two statements at most, whatever the number of
 * campaigns and entities.
 *
 * @param options - `owners` narrows to what any of them owns
 */
export async function measureCampaigns(
  context: MeasureContext & Pick<ScorecardsContext, 'calendar' | 'clock'>,
  campaigns: readonly SeenCampaign[],
  options: { view: View; owners?: readonly string[]; signal?: AbortSignal },
): Promise<Map<string, MeasuredEntity[]>> {
  const { view, owners, signal } = options;
  return await measureTargets(context, campaigns, {
    today: context.calendar.dayAt(context.clock()),
    ...{ owners, signal, visible: view.visible },
  });
}

/**
 * The same on a day of the organisation, `YYYY-MM-DD`, as far as refs are
 * visible; all where it is absent.
 */
export async function measureTargets(
  context: MeasureContext,
  campaigns: readonly Measurable[],
  options: {
    today: string;
    owners?: readonly string[];
    visible?: readonly string[];
    signal?: AbortSignal;
  },
): Promise<Map<string, MeasuredEntity[]>> {
  const { stores } = context;
  const { today, owners, visible, signal } = options;
  const scorecards = new Set(
    campaigns.flatMap(({ scorecard }) => (scorecard ? [scorecard.ref] : [])),
  );
  const measured = new Map<string, MeasuredEntity[]>(
    campaigns.map(({ ref }) => [ref, []]),
  );
  if (scorecards.size === 0) {
    return measured;
  }
  const breaks = EventLoopBreaks.create();
  const standings: CampaignStanding[] = [];
  for (const standing of await stores.campaigns.readStandings({
    scorecards: [...scorecards],
    owners,
    visible,
  })) {
    standings.push(standing);
    await breaks.take(signal);
  }
  const scopes = await context.campaignScopes.find(
    campaigns.map(({ entity }) => entity.spec.appliesTo),
    standings,
  );
  for (const [at, { ref, scorecard, target }] of campaigns.entries()) {
    const found = measured.get(ref);
    const checks = target?.checksOn(today) ?? [];
    for (const standing of target && found ? standings : []) {
      if (
        standing.scorecard === scorecard?.ref &&
        scopes[at](standing.entity)
      ) {
        const state = target?.stateOf(toStates(standing.states), checks);
        if (state) {
          found?.push({ ...standing, state });
        }
      }
      await breaks.take(signal);
    }
  }
  return measured;
}

/** How many of the entities stand how. */
export function countEntities(
  entities: Iterable<Pick<MeasuredEntity, 'state'>>,
): CampaignCounts {
  const counts = emptyCampaignCounts();
  for (const { state } of entities) {
    counts[state] += 1;
  }
  return counts;
}

function toStates(
  states: Record<string, CheckState>,
): ReadonlyMap<string, CheckState> {
  return new Map(Object.entries(states));
}
