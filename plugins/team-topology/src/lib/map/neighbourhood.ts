import {
  MapScene,
  OrgGrouping,
} from '@kumiki/backstage-plugin-team-topology-common';

/** What stays bright while one team is selected. */
export interface Neighbourhood {
  /** Refs of the team itself and of everything that it interacts with. */
  nodes: ReadonlySet<string>;
  /** Ids of the edges that begin or end at the team. */
  edges: ReadonlySet<string>;
}

/**
 * The team, its edges and what is at their other ends. Of a grouping, the
 * teams in it stay bright too.
 */
export function neighbourhood(
  scene: MapScene,
  ref: string,
  groupings: OrgGrouping[] = [],
): Neighbourhood {
  const grouping = groupings.find(candidate => candidate.ref === ref);
  const nodes = new Set([ref, ...(grouping?.teams ?? [])]);
  const edges = new Set<string>();
  for (const { id, from, to } of scene.edges) {
    if (from === ref || to === ref) {
      edges.add(id);
      nodes.add(from).add(to);
    }
  }
  return { nodes, edges };
}
