import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import { Caller } from '@kumiki/backend-audit';
import {
  CampaignEntity,
  CampaignTarget,
  findCampaignProblems,
  findCampaignTargetProblems,
  isCampaignMeasured,
  ScorecardProblem,
} from '@kumiki/backstage-plugin-scorecards-common';
import { isKumikiKind } from '../catalog/describeEntity';
import { readRef } from '../catalog/readRef';
import { CurrentScorecard } from '../scorecards/CurrentScorecards';
import { readOwnershipRefs, readView } from '../view/readView';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';

/** A campaign with what measures it, as the caller sees both. */
export interface SeenCampaign {
  ref: string;
  entity: CampaignEntity;
  /** The full ref of its scorecard; absent where that is hidden. */
  scorecardRef?: string;
  /** Absent where it cannot be measured. */
  scorecard?: CurrentScorecard;
  target?: CampaignTarget;
  problems: ScorecardProblem[];
}

/** What the caller sees, and the campaigns among it. */
export interface CampaignView {
  view: View;
  campaigns: SeenCampaign[];
}

/** The campaigns that the caller sees, of the whole catalog. */
export async function readCampaigns(
  context: ScorecardsContext,
  caller: Caller,
): Promise<CampaignView> {
  const [view, written] = await Promise.all([
    readView(context, caller),
    listWritten(context),
  ]);
  return {
    view,
    campaigns: await seeCampaigns(context, written, { view, caller }),
  };
}

/** Every campaign that is written in the catalog. One statement. */
export async function listWritten({
  stores,
}: {
  stores: Pick<ScorecardsContext['stores'], 'campaigns'>;
}): Promise<CampaignEntity[]> {
  const entities = await stores.campaigns.listCampaigns();
  return entities.filter((entity): entity is CampaignEntity =>
    isKumikiKind(entity, 'campaign'),
  );
}

/** Those campaigns that the caller sees; drafts only as a member of their owner. */
export async function seeCampaigns(
  context: Pick<ScorecardsContext, 'auth' | 'userInfo'>,
  written: readonly CampaignEntity[],
  { view, caller }: { view: View; caller: Caller },
): Promise<SeenCampaign[]> {
  const candidates = written.filter(entity =>
    view.sees(stringifyEntityRef(entity)),
  );
  const isDraft = ({ spec }: CampaignEntity) => spec.lifecycle === 'draft';
  const groups = candidates.some(isDraft)
    ? await readOwnershipRefs(context, caller)
    : new Set<unknown>();
  return candidates
    .filter(
      entity =>
        !isDraft(entity) ||
        groups.has(readRef(entity.spec.owner, entity, 'group')),
    )
    .map(entity => seeCampaign(entity, view));
}

/** A campaign with what measures it, and what is wrong with it. */
export function seeCampaign(entity: CampaignEntity, view: View): SeenCampaign {
  const ref = stringifyEntityRef(entity);
  const scorecardRef = readRef(entity.spec.scorecard, entity, 'scorecard');
  if (scorecardRef !== undefined && view.hides(scorecardRef)) {
    return { ref, entity, problems: [] };
  }
  const scorecard = view.published.find(it => it.ref === scorecardRef);
  const own = findCampaignProblems(entity);
  const problems =
    own.length > 0
      ? own
      : findCampaignTargetProblems(entity.spec, scorecard?.compiled);
  const isMeasured =
    own.length === 0 && scorecard && isCampaignMeasured(problems);
  return {
    ref,
    entity,
    scorecardRef,
    problems,
    ...(isMeasured && {
      scorecard,
      target: CampaignTarget.create(entity.spec.target, scorecard.compiled),
    }),
  };
}

/** The ref of a campaign that is named in a request. */
export function campaignRef(named: {
  namespace: string;
  name: string;
}): string {
  const { namespace, name } = named;
  return stringifyEntityRef({ kind: 'campaign', namespace, name });
}

/** A campaign by ref; the error is the same whether it is hidden or not there. */
export function pickCampaign(
  { campaigns }: CampaignView,
  ref: string,
): SeenCampaign {
  const found = campaigns.find(campaign => campaign.ref === ref);
  if (!found) {
    throw new NotFoundError(`No campaign '${ref}'`);
  }
  return found;
}
