import {
  groupingsWithin,
  MapScene,
  OrgGrouping,
} from '@kumiki/backstage-plugin-team-topology-common';

/** What stays bright while one team is selected. */
export interface Neighbourhood {
  /** Refs of the item itself and of everything that it is tied to. */
  nodes: ReadonlySet<string>;
  /** Ids of the edges that begin or end at the team. */
  edges: ReadonlySet<string>;
}

/**
 * The team, its edges and what is at their other ends, and what it drops. Of a
 * grouping, everything in it stays bright too; of an interaction, its ends; of a
 * dropped or contested responsibility, those that decline or accept it.
 */
export function neighbourhood(
  scene: MapScene,
  ref: string,
  groupings: OrgGrouping[] = [],
): Neighbourhood {
  const within = groupingsWithin({ groupings }, [ref]);
  const teams = groupings
    .filter(grouping => within.has(grouping.ref))
    .flatMap(grouping => grouping.teams);
  const nodes = new Set([...within, ...teams]);
  const edges = new Set<string>();
  for (const { id, interaction, from, to } of scene.edges) {
    if (from === ref || to === ref || interaction === ref) {
      edges.add(id);
      nodes.add(from).add(to);
    }
  }
  for (const dropped of [...scene.dropped, ...scene.contested]) {
    const decliners = dropped.ties.map(({ team }) => team);
    if (dropped.ref === ref) {
      decliners.forEach(team => nodes.add(team));
    } else if (decliners.includes(ref)) {
      nodes.add(dropped.ref);
    }
  }
  return { nodes, edges };
}
