import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Caller } from '@kumiki/backend-audit';
import {
  CampaignEntity,
  CampaignOfEntity,
  CheckState,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  daysBetween,
  entityFilter,
} from '@kumiki/backstage-plugin-team-topology-common';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';
import { todayOf } from './describeCampaign';
import { SeenCampaign, seeCampaigns } from './readCampaigns';

/** The states of an entity by the ref of the scorecard. */
type StatesOf = (
  scorecard: string,
) => Readonly<Record<string, CheckState>> | undefined;

/**
 * The campaigns of some scorecards that somebody may have to do something for:
 * those that are active, in the order of their due days.
 */
export async function readOpenCampaigns(
  context: ScorecardsContext,
  written: readonly CampaignEntity[],
  options: { view: View; caller: Caller; scorecards?: ReadonlySet<string> },
): Promise<SeenCampaign[]> {
  const { view, caller, scorecards } = options;
  const active = written.filter(({ spec }) => spec.lifecycle === 'active');
  const campaigns = await seeCampaigns(context, active, { view, caller });
  return campaigns
    .filter(
      ({ scorecard }) =>
        scorecard && (!scorecards || scorecards.has(scorecard.ref)),
    )
    .sort((a, b) => compare(sortKey(a), sortKey(b)));
}

/** The campaigns that one entity is in; absent where there are none. */
export function campaignsOf(
  context: Pick<ScorecardsContext, 'calendar' | 'clock'>,
  campaigns: readonly SeenCampaign[],
  entity: { applies(campaign: SeenCampaign): boolean; statesOf: StatesOf },
): CampaignOfEntity[] | undefined {
  const today = todayOf(context);
  const found = campaigns.flatMap((campaign): CampaignOfEntity[] => {
    const { ref, scorecard, target } = campaign;
    const states = scorecard && entity.statesOf(scorecard.ref);
    if (!scorecard || !target || !states || !entity.applies(campaign)) {
      return [];
    }
    const known = new Map(Object.entries(states));
    const checks = target.checksOn(today);
    const entityState = target.stateOf(known, checks);
    const { metadata, spec } = campaign.entity;
    return entityState
      ? [
          {
            campaign: ref,
            title: metadata.title ?? metadata.name,
            scorecard: scorecard.ref,
            starts: spec.starts,
            due: spec.due,
            daysLeft: daysBetween(today, spec.due),
            entityState,
            checks: checks.filter(check => known.has(check)),
          },
        ]
      : [];
  });
  return found.length > 0 ? found : undefined;
}

/** Whether campaigns apply to an entity that is at hand. */
export function appliesTo(entity: Entity): (campaign: SeenCampaign) => boolean {
  return campaign => {
    const { appliesTo: predicate } = campaign.entity.spec;
    return predicate === undefined || entityFilter(predicate)(entity);
  };
}

/**
 * Finds out which campaigns apply to the entities of a page. One statement where
 * a campaign is narrowed, none otherwise.
 */
export async function findScopes(
  { stores }: Pick<ScorecardsContext, 'stores'>,
  campaigns: readonly SeenCampaign[],
  page: readonly { entity: string }[],
): Promise<(campaign: SeenCampaign, entity: string) => boolean> {
  const narrowed = campaigns.filter(
    ({ entity }) => entity.spec.appliesTo !== undefined,
  );
  if (narrowed.length === 0) {
    return () => true;
  }
  const out = new Set<string>();
  const refs = page.map(({ entity }) => entity);
  for (const { ref, entity } of await stores.entities.readEntities(refs)) {
    const applies = appliesTo(entity);
    for (const campaign of narrowed) {
      if (!applies(campaign)) {
        out.add(`${campaign.ref} ${ref}`);
      }
    }
  }
  return (campaign, entity) => !out.has(`${campaign.ref} ${entity}`);
}

/** The refs of campaigns, which have to be looked up before they are shown. */
export function refsOf(written: readonly CampaignEntity[]): string[] {
  return written.map(entity => stringifyEntityRef(entity));
}

function sortKey({ entity, ref }: SeenCampaign): string {
  return `${entity.spec.due} ${ref}`;
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
