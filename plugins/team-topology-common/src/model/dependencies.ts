import { readOnce } from '../reading/readOnce';
import { compareText, toFullRef } from '../reading/refs';
import { dependenciesOf, ownersOf } from './counts';
import { EntityIndex, IndexedEntity } from './EntityIndex';
import { OrgDependency, OrgInteraction, OrgTeam } from './OrgModel';

/** How many are inferred at most; a map draws fewer, and a model has an end. */
const MOST_DEPENDENCIES = 2_000;

/**
 * Whether an organisation has only begun to be described: fewer than half of
 * its teams say what they do. Until then the map shows what the catalog lets guess.
 * @public
 */
export function isMostlyUndescribed(
  all: readonly Pick<OrgTeam, 'teamApi' | 'contested' | 'isGrouping'>[],
): boolean {
  const teams = all.filter(({ isGrouping }) => !isGrouping);
  const described = teams.filter(
    ({ teamApi, contested }) => teamApi || contested,
  );
  return described.length * 2 < teams.length;
}

const apisProvidedBy = readOnce((component: IndexedEntity) =>
  apisOf(component, 'providesApi'),
);

const apisConsumedBy = readOnce((component: IndexedEntity) =>
  apisOf(component, 'consumesApi'),
);

/**
 * Who uses what another team owns, as the components of the catalog say it: a
 * component depends on another, or consumes an API that another provides. It is
 * a guess at who works with whom, so none is made where an interaction is
 * declared between the two.
 */
export function inferDependencies(
  index: EntityIndex,
  options: {
    teams: readonly OrgTeam[];
    interactions: readonly OrgInteraction[];
  },
): OrgDependency[] {
  const { teams, interactions } = options;
  const known = new Set(teams.map(({ ref }) => ref));
  const declared = new Set(
    interactions.flatMap(({ from, to }) =>
      to.flatMap(other => [pairOf(from, other), pairOf(other, from)]),
    ),
  );
  const components = index.ofKind('component');
  const ownTeams = (component: IndexedEntity) =>
    ownersOf(component).filter(owner => known.has(owner));
  const providers = new Map<string, Set<string>>();
  for (const component of components) {
    for (const api of apisProvidedBy(component)) {
      const teamsOfApi = providers.get(api) ?? new Set();
      ownTeams(component).forEach(team => teamsOfApi.add(team));
      providers.set(api, teamsOfApi);
    }
  }

  const found = new Map<string, OrgDependency>();
  for (const component of components) {
    const used = new Set([
      ...apisConsumedBy(component).flatMap(api => [
        ...(providers.get(api) ?? []),
      ]),
      ...dependenciesOf(component).flatMap(ref => {
        const other = index.get(ref);
        return other?.kind === 'component' ? ownTeams(other) : [];
      }),
    ]);
    for (const to of ownTeams(component)) {
      for (const from of used) {
        const pair = pairOf(from, to);
        const dependency = found.get(pair);
        if (dependency) {
          dependency.components += 1;
        } else if (
          from !== to &&
          !declared.has(pair) &&
          found.size < MOST_DEPENDENCIES
        ) {
          found.set(pair, { from, to, components: 1 });
        }
      }
    }
  }
  return [...found.values()].sort(
    (a, b) => compareText(a.from, b.from) || compareText(a.to, b.to),
  );
}

/** An API need not be in the catalog for two components to share it. */
function apisOf(component: IndexedEntity, type: string): string[] {
  return component.relations.flatMap(relation =>
    relation.type === type
      ? toFullRef(relation.targetRef, {
          defaultNamespace: component.namespace,
        }) ?? []
      : [],
  );
}

function pairOf(from: string, to: string): string {
  return `${from}->${to}`;
}
