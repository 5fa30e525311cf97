import { MapSelection, SelectedGrouping, SelectedTeam } from '../selection';
import { PackedBoxes } from './packBoxes';
import { packTeams } from './packTeams';

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
  /** Whether an edge touches the team, the grouping or a team inside it. */
  isConnected(ref: string): boolean;
  /** The blocks of loose teams inside a grouping that has edges. */
  blocksIn(grouping: SelectedGrouping): LooseBlock[];
  /** The loose teams of a grouping, or those outside of any. */
  teamsIn(grouping: string | undefined): SelectedTeam[];
}

/** Tells apart what edges touch from what none does. */
export function findLooseTeams(selection: MapSelection): Looseness {
  const drawn = new Set(selection.groupings.map(({ ref }) => ref));
  const connected = new Set<string>();
  for (const { from, to } of selection.edges) {
    connected.add(from);
    connected.add(to);
  }
  const loose = selection.teams.filter(team => !connected.has(team.ref));
  for (const team of selection.teams) {
    if (team.grouping !== undefined && connected.has(team.ref)) {
      connected.add(team.grouping);
    }
  }

  const containerOf = (team: SelectedTeam) =>
    team.grouping !== undefined && drawn.has(team.grouping)
      ? team.grouping
      : undefined;
  const teamsIn = (grouping: string | undefined) =>
    loose.filter(team => containerOf(team) === grouping);
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
