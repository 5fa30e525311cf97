import { Caller } from '@kumiki/backend-audit';
import {
  CAMPAIGN_ENTITY_STATES,
  CampaignEntityFilter,
  CampaignEntityItem,
  CampaignEntityPage,
  NamedRequest,
} from '@kumiki/backstage-plugin-scorecards-common';
import { withDescendants } from '../reads/getResults';
import { readCursor, writeCursor } from '../reads/resultCursor';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';
import { showEntity } from './describeCampaign';
import { MeasuredEntity, measureCampaigns } from './measureCampaigns';
import {
  campaignRef,
  pickCampaign,
  readCampaigns,
  SeenCampaign,
} from './readCampaigns';

const PAGE_SIZE = 50;

/** All entities of a campaign that a filter lets through. */
export interface CampaignRows {
  campaign: string;
  /** The ids of the checks of its target, in the order of the scorecard. */
  checks: string[];
  items: Iterable<CampaignEntityItem>;
}

/** A page of the entities of a campaign, what is left first. */
export async function getCampaignEntities(
  context: ScorecardsContext,
  request: NamedRequest &
    CampaignEntityFilter & { limit?: number; cursor?: string },
  caller: Caller,
): Promise<CampaignEntityPage> {
  const { limit = PAGE_SIZE, cursor, state, owner, first } = request;
  const listing = [campaignRef(request), state, owner, first];
  const after = cursor === undefined ? '' : readCursor(cursor, listing);
  const { campaign, view, sorted } = await readSorted(context, request, caller);
  const rest = sorted.filter(({ key }) => key > after);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ entity }) =>
      showEntity(entity, { target: campaign.target, view }),
    ),
    totalItems: sorted.length,
    nextCursor:
      last && rest.length > limit ? writeCursor(last.key, listing) : undefined,
  };
}

/** All of them, in the same order. */
export async function getCampaignRows(
  context: ScorecardsContext,
  request: NamedRequest & CampaignEntityFilter,
  caller: Caller,
): Promise<CampaignRows> {
  const { campaign, view, sorted } = await readSorted(context, request, caller);
  const { target } = campaign;
  return {
    campaign: campaign.ref,
    checks: (target?.checks ?? []).map(({ id }) => id),
    items: (function* toItems() {
      for (const { entity } of sorted) {
        yield showEntity(entity, { target, view });
      }
    })(),
  };
}

async function readSorted(
  context: ScorecardsContext,
  request: NamedRequest & CampaignEntityFilter,
  caller: Caller,
): Promise<{
  campaign: SeenCampaign;
  view: View;
  sorted: { key: string; entity: MeasuredEntity }[];
}> {
  const { state, owner, first } = request;
  const seen = await readCampaigns(context, caller);
  const { view } = seen;
  const campaign = pickCampaign(seen, campaignRef(request));
  const [owners, firstOwners] = await Promise.all([
    owner && withDescendants(context, owner, view),
    first === undefined ? [] : withDescendants(context, [first], view),
  ]);
  const measured = await measureCampaigns(context, [campaign], {
    view,
    owners,
  });
  const isFirst = new Set(firstOwners);
  const sorted = (measured.get(campaign.ref) ?? [])
    .filter(entity => !state || state.includes(entity.state))
    .map(entity => ({ key: keyOf(entity, { isFirst, view }), entity }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  return { campaign, view, sorted };
}

/**
 * What entities are sorted by, as a text: those of the team that comes first,
 * what is left, the owner, the ref. It goes into a cursor, so it has no owner
 * that is hidden.
 */
function keyOf(
  { entity, owners, state }: MeasuredEntity,
  { isFirst, view }: { isFirst: ReadonlySet<string>; view: View },
): string {
  const shown = view.showOwners(owners);
  const team = shown.owners.some(owner => isFirst.has(owner)) ? 0 : 1;
  const rank = CAMPAIGN_ENTITY_STATES.indexOf(state);
  return `${team} ${rank} ${shown.owner ?? '~'} ${entity}`;
}
