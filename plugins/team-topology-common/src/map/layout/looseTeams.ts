import { SelectedGrouping, SelectedTeam } from '../selection/MapSelection';
import { GroupingTree } from './GroupingTree';
import { MapFrame } from './MapFrame';
import { PackedBoxes, packTeams } from './packBoxes';

/** A block of teams without edges that stands in the layout as one node. */
export interface LooseBlock {
  id: string;
  /** Whether the teams in it are stream-aligned. */
  streams: boolean;
  packed: PackedBoxes;
}

/**
 * What no edge touches needs no graph layout, which would pile it up in one
 * endless column; it is packed into rows instead.
 */
export interface Looseness {
  /** Whether an edge touches the team; the grouping, or anything in the outermost grouping around it. */
  isConnected(ref: string): boolean;
  /** The blocks of loose teams inside a grouping that has edges. */
  blocksIn(grouping: SelectedGrouping): LooseBlock[];
  /** The loose teams of a grouping, or those outside of any. */
  teamsIn(grouping: string | undefined): SelectedTeam[];
}

/** Tells apart what edges touch from what none does. */
export function findLooseTeams(selection: MapFrame): Looseness {
  const tree = GroupingTree.create(selection);
  const connected = new Set<string>();
  const roots = new Set<string>();
  for (const end of selection.ties.flatMap(({ from, to }) => [from, to])) {
    connected.add(end);
    roots.add(tree.rootOf(end));
  }
  // What is in a grouping that the layout places is placed by the layout, too.
  for (const { ref } of selection.groupings) {
    if (roots.has(tree.rootOf(ref))) {
      connected.add(ref);
    }
  }
  const loose = new Map<string | undefined, SelectedTeam[]>();
  for (const team of selection.teams) {
    if (!connected.has(team.ref)) {
      const [container] = tree.around(team.ref);
      loose.set(container, [...(loose.get(container) ?? []), team]);
    }
  }
  const teamsIn = (grouping: string | undefined) => loose.get(grouping) ?? [];
  return {
    isConnected: ref => connected.has(ref),
    teamsIn,
    blocksIn: grouping =>
      [false, true].flatMap(streams => {
        const teams = teamsIn(grouping.ref).filter(
          team => (team.type === 'stream-aligned') === streams,
        );
        const id = `loose:${streams ? 'streams' : 'others'}:${grouping.ref}`;
        return teams.length
          ? [{ id, streams, packed: packTeams(teams, { ratio: 1 }) }]
          : [];
      }),
  };
}
