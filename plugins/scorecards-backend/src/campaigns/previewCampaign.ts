import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  CAMPAIGN_ENTITY_STATES,
  CampaignEntity,
  CampaignPreview,
  campaignSchema,
  emptyCampaignCounts,
  findCampaignProblems,
} from '@kumiki/backstage-plugin-scorecards-common';
import { EntityValidator } from '@kumiki/backstage-plugin-team-topology-common';
import Ajv from 'ajv';
import { readView } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import {
  listTeams,
  showEntity,
  summarizeCampaign,
  withEmptiness,
} from './describeCampaign';
import { MeasuredEntity, measureCampaigns } from './measureCampaigns';
import { seeCampaign } from './readCampaigns';

const KIND = 'Campaign';
const MAX_ITEMS = 200;

/** What the catalog says about a Campaign, by the same rules and limits. */
const validator = EntityValidator.create({
  kinds: new Map([
    [KIND, { schema: campaignSchema, findProblems: findCampaignProblems }],
  ]),
  Ajv,
});

/** Whom a campaign would touch that is not in the catalog; nothing is stored. */
export async function previewCampaign(
  context: ScorecardsContext,
  request: { campaign: CampaignEntity; signal?: AbortSignal },
  caller: Caller,
): Promise<CampaignPreview> {
  const given: Entity = request.campaign;
  const problems = validator.findProblems(KIND, given);
  if (problems.length > 0) {
    return {
      campaign: readRefOf(given),
      problems,
      entities: 0,
      counts: emptyCampaignCounts(),
      teams: [],
      items: [],
    };
  }
  return await context.previews.take(async () => {
    const { previewTimeoutMs } = context.limits;
    const timeout = AbortSignal.timeout(previewTimeoutMs);
    const signal = request.signal
      ? AbortSignal.any([request.signal, timeout])
      : timeout;
    try {
      return await preview(context, request.campaign, { caller, signal });
    } catch (error) {
      if (timeout.aborted) {
        throw new ServiceUnavailableError(
          `The preview took longer than ${previewTimeoutMs / 1000} seconds`,
        );
      }
      throw error;
    }
  });
}

async function preview(
  context: ScorecardsContext,
  entity: CampaignEntity,
  { caller, signal }: { caller: Caller; signal: AbortSignal },
): Promise<CampaignPreview> {
  const [view, groups] = await Promise.all([
    readView(context, caller),
    context.stores.entities.listGroups(),
  ]);
  const campaign = seeCampaign(entity, view);
  const measured = await measureCampaigns(context, [campaign], {
    view,
    signal,
  });
  const entities = measured.get(campaign.ref) ?? [];
  const summary = withEmptiness(
    summarizeCampaign(context, campaign, { entities, view }),
    campaign,
    view,
  );
  return {
    campaign: campaign.ref,
    problems: summary.problems,
    state: summary.state,
    entities: summary.entities,
    counts: summary.counts,
    teams: listTeams(entities, {
      groups: groups.filter(({ ref }) => view.sees(ref)),
      view,
    }),
    items: [...entities]
      .sort(byWhatIsLeft)
      .slice(0, MAX_ITEMS)
      .map(it => showEntity(it, { target: campaign.target, view })),
  };
}

function byWhatIsLeft(a: MeasuredEntity, b: MeasuredEntity): number {
  const rank = ({ state }: MeasuredEntity) =>
    CAMPAIGN_ENTITY_STATES.indexOf(state);
  return rank(a) - rank(b) || (a.entity < b.entity ? -1 : 1);
}

function readRefOf(given: unknown): string {
  const { metadata } = given as { metadata?: Record<string, unknown> };
  const textOf = (value: unknown, otherwise: string) =>
    typeof value === 'string' && value !== '' ? value : otherwise;
  return stringifyEntityRef({
    kind: 'campaign',
    namespace: textOf(metadata?.namespace, DEFAULT_NAMESPACE),
    name: textOf(metadata?.name, 'unnamed'),
  });
}
