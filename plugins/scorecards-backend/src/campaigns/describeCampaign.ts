import {
  campaignProblem,
  campaignState,
  CampaignDetails,
  CampaignEntity,
  CampaignEntityItem,
  CampaignSummary,
  CampaignTeam,
  GroupNode,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  daysBetween,
  listReferences,
} from '@kumiki/backstage-plugin-team-topology-common';
import { readRef } from '../catalog/readRef';
import { ScorecardsContext } from '../view/ScorecardsContext';
import { View } from '../view/View';
import { countEntities, MeasuredEntity } from './measureCampaigns';
import { SeenCampaign } from './readCampaigns';

type DayContext = Pick<ScorecardsContext, 'calendar' | 'clock'>;

/** The day of the organisation. */
export function todayOf({ calendar, clock }: DayContext): string {
  return calendar.dayAt(clock());
}

/** A campaign as lists have it. */
export function summarizeCampaign(
  context: DayContext,
  campaign: SeenCampaign,
  options: { entities: readonly MeasuredEntity[]; view: View },
): CampaignSummary {
  const { entity, scorecard, scorecardRef, ref } = campaign;
  const { entities, view } = options;
  const { lifecycle, starts, due } = entity.spec;
  const day = todayOf(context);
  const counts = countEntities(entities);
  const shown = showFields(entity, view);
  return {
    ref,
    title: entity.metadata.title ?? entity.metadata.name,
    description: entity.metadata.description,
    owner: shown.owner,
    scorecard: scorecardRef,
    scorecardTitle: scorecard?.compiled.title,
    withheld: shown.withheld,
    lifecycle,
    state: campaignState(entity.spec, { day, counts }),
    starts,
    due,
    daysLeft: daysBetween(day, due),
    problems: campaign.problems,
    entities: entities.length,
    counts,
  };
}

/**
 * The same, with what can be told only of all entities: that there are none. A
 * caller who sees a part of the catalog is not told so, because it may not be so.
 */
export function withEmptiness(
  summary: CampaignSummary,
  campaign: SeenCampaign,
  view: View,
): CampaignSummary {
  const isEmpty =
    campaign.target && summary.entities === 0 && view.visible === undefined;
  return isEmpty && summary.problems.length === 0
    ? {
        ...summary,
        problems: [
          campaignProblem('campaign.appliesToNothing', 'spec.appliesTo'),
        ],
      }
    : summary;
}

/** Everything about one campaign. */
export function detailCampaign(
  summary: CampaignSummary,
  campaign: SeenCampaign,
  options: {
    entities: readonly MeasuredEntity[];
    groups: readonly GroupNode[];
    view: View;
  },
): CampaignDetails {
  const { entity, scorecard, target } = campaign;
  const { view, groups, entities } = options;
  const shown = showFields(entity, view);
  const titles = new Map(
    scorecard?.compiled.checks.map(({ id, definition }) => [
      id,
      definition.title ?? id,
    ]),
  );
  const level = scorecard?.compiled.levels.find(
    ({ id }) =>
      'level' in entity.spec.target && entity.spec.target.level === id,
  );
  return {
    ...summary,
    target: {
      ...(level && { level: { id: level.id, title: level.title ?? level.id } }),
      checks: (target?.checks ?? []).map(({ id }) => ({
        id,
        title: titles.get(id) ?? id,
      })),
    },
    appliesTo: shown.appliesTo,
    brief: entity.spec.brief,
    template: shown.template,
    reminders: entity.spec.reminders,
    teams: listTeams(entities, { groups, view }),
  };
}

/** What a campaign names, as far as the caller may see it, and what is left out. */
function showFields(entity: CampaignEntity, view: View) {
  const { spec } = entity;
  const withheld: NonNullable<CampaignSummary['withheld']> = [];
  const show = (
    field: 'owner' | 'scorecard' | 'template',
    defaultKind: string,
  ) => {
    const ref = readRef(spec[field], entity, defaultKind);
    if (ref !== undefined && view.hides(ref)) {
      withheld.push(field);
      return undefined;
    }
    return ref ?? spec[field];
  };
  const owner = show('owner', 'group');
  show('scorecard', 'scorecard');
  const template = show('template', 'template');
  const { appliesTo } = spec;
  // What is left of a condition without one of its parts, nobody wrote.
  const scope = { ...entity, spec: { appliesTo } };
  const isHidden = [...listReferences([scope])].some(ref => view.hides(ref));
  if (isHidden) {
    withheld.push('appliesTo');
  }
  return {
    owner,
    template,
    appliesTo: isHidden ? undefined : appliesTo,
    withheld: withheld.length > 0 ? withheld : undefined,
  };
}

/** Stands for entities without owner, and for those whose owner is hidden: after all others. */
const NOBODY = '\uffff1';
const HIDDEN = '\uffff0';

/** The entities by their owners, in the order of the titles of these; never ranked. */
export function listTeams(
  entities: readonly MeasuredEntity[],
  { groups, view }: { groups: readonly GroupNode[]; view: View },
): CampaignTeam[] {
  const byOwner = new Map<string, MeasuredEntity[]>();
  for (const entity of entities) {
    const { owners, withheld } = view.showOwners(entity.owners);
    const keys = withheld ? [...owners, HIDDEN] : owners;
    for (const key of keys.length > 0 ? keys : [NOBODY]) {
      const owned = byOwner.get(key) ?? [];
      byOwner.set(key, owned);
      owned.push(entity);
    }
  }
  const titles = new Map(groups.map(({ ref, title }) => [ref, title]));
  return [...byOwner]
    .map(([key, owned]) => ({ key, title: titles.get(key), owned }))
    .sort(
      (a, b) =>
        compare(a.title ?? a.key, b.title ?? b.key) || compare(a.key, b.key),
    )
    .map(({ key, title, owned }) => ({
      ...(key !== NOBODY && key !== HIDDEN && { owner: key, title }),
      ...(key === HIDDEN && { withheld: ['owner' as const] }),
      entities: owned.length,
      counts: countEntities(owned),
    }));
}

/** An entity as it is shown, with the checks of the target alone. */
export function showEntity(
  { entity, title, owners, state, states }: MeasuredEntity,
  { target, view }: { target: SeenCampaign['target']; view: View },
): CampaignEntityItem {
  return {
    entity,
    title,
    ...view.showOwners(owners),
    state,
    checks: Object.fromEntries(
      (target?.checks ?? []).flatMap(({ id }) =>
        Object.hasOwn(states, id) ? [[id, states[id]]] : [],
      ),
    ),
  };
}

function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
