import {
  DEFAULT_NODE_BUDGET,
  RELATION_COLLABORATES_WITH,
  RELATION_FACILITATED_BY,
  RELATION_FACILITATES,
  RELATION_SERVED_BY_TEAM,
  RELATION_SERVES_TEAM,
} from '@kumiki/backstage-plugin-team-topology-common';

/** What the catalog says about who works with whom. */
export const INTERACTION_RELATIONS: readonly string[] = [
  RELATION_SERVES_TEAM,
  RELATION_SERVED_BY_TEAM,
  RELATION_COLLABORATES_WITH,
  RELATION_FACILITATES,
  RELATION_FACILITATED_BY,
];

/** The two that draw the same. */
export const KUMIKI_ID = 'kumiki';
export const CATALOG_GRAPH_ID = 'catalog-graph';

/** What every page of the app takes, whatever it draws. */
export const APP_ID = 'app';

/** A page that draws the organisation. */
export interface MapView {
  id: string;
  title: string;
  path: string;
  /** Selects what stands for a team, and what joins two. */
  nodes: string;
  edges: string;
  /** How many nodes there are when it is drawn. */
  expected: number;
}

const KUMIKI = {
  nodes: 'g[data-kind="team"]',
  edges: 'g[data-kind="edge"]',
};

const CATALOG_GRAPH = {
  nodes: '#dependency-graph g[data-testid="node"]',
  edges: '#dependency-graph path[data-testid="edge"]',
};

/** The views that are measured, of an organisation with so many teams. */
export function viewsOf(teams: number): MapView[] {
  return [
    {
      ...KUMIKI,
      id: KUMIKI_ID,
      title: 'Kumiki, every team',
      path: `/team-topology?budget=${teams}`,
      expected: teams,
    },
    {
      ...CATALOG_GRAPH,
      id: CATALOG_GRAPH_ID,
      title: 'Catalog graph, every team',
      path: catalogGraph({
        rootEntityRefs: ['group:default/team-0'],
        selectedRelations: INTERACTION_RELATIONS,
      }),
      expected: teams,
    },
    {
      ...KUMIKI,
      id: 'kumiki-as-it-opens',
      title: 'Kumiki, as it opens',
      path: '/team-topology',
      expected: Math.min(teams, DEFAULT_NODE_BUDGET),
    },
    {
      id: APP_ID,
      title: 'The app alone',
      path: '/settings',
      nodes: '[data-testid="sidebar-root"] a[href="/settings"]',
      edges: 'none',
      expected: 1,
    },
  ];
}

/** Teams alone; for the rest, the page is as it is without configuration. */
function catalogGraph(query: Record<string, readonly string[]>): string {
  const parameters = new URLSearchParams([
    ['selectedKinds[]', 'group'],
    ...Object.entries(query).flatMap(([name, values]) =>
      values.map(value => [`${name}[]`, value]),
    ),
  ]);
  return `/catalog-graph?${parameters}`;
}
