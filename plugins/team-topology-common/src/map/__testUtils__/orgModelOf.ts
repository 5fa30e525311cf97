import { GroupingType } from '../../kinds/constants';
import {
  OrgGrouping,
  OrgInteraction,
  OrgModel,
  OrgResponsibility,
  OrgTeam,
  OrgTeamType,
} from '../../model/OrgModel';

/** What a test says about a team; names are short, refs are made of them. */
export interface TeamSketch {
  name: string;
  type?: OrgTeamType;
  title?: string;
}

/** What a test says about an interaction. */
export type InteractionSketch = Partial<
  Omit<OrgInteraction, 'from' | 'to' | 'mode' | 'ref'>
> & {
  name?: string;
  mode: OrgInteraction['mode'];
  from: string;
  to: string[];
};

/** The ref of a team or grouping with a name. */
export function groupRef(name: string): string {
  return `group:default/${name}`;
}

/** An organisation of which only the parts that a map shows are filled in. */
export function orgModelOf(sketch: {
  teams?: TeamSketch[];
  groupings?: Record<string, string[]>;
  /** The grouping that a grouping is in, by name. */
  nesting?: Record<string, string>;
  /** What a grouping says that it is, by name. */
  groupingTypes?: Record<string, GroupingType>;
  interactions?: InteractionSketch[];
  /** What nobody does, by name, with the names of the teams that decline it. */
  dropped?: Record<string, string[]>;
}): OrgModel {
  return {
    at: '2026-04-01',
    teams: (sketch.teams ?? []).map(toTeam),
    groupings: Object.entries(sketch.groupings ?? {}).map(
      ([name, teams]): OrgGrouping => ({
        ref: groupRef(name),
        title: name,
        known: true,
        ...(sketch.nesting?.[name] && {
          partOf: groupRef(sketch.nesting[name]),
        }),
        ...(sketch.groupingTypes?.[name] && {
          type: sketch.groupingTypes[name],
        }),
        teams: teams.map(groupRef).sort(),
      }),
    ),
    laterTeams: [],
    interactions: (sketch.interactions ?? []).map(toInteraction),
    responsibilities: Object.entries(sketch.dropped ?? {}).map(toDropped),
    capabilities: [],
    optOuts: [],
    findings: [],
    epochs: [],
    declared: true,
  };
}

function toDropped([name, teams]: [string, string[]]): OrgResponsibility {
  return {
    ref: `responsibility:default/${name}`,
    title: name,
    children: [],
    state: 'dropped',
    stateFrom: 'declaration',
    acceptedBy: [],
    declinedBy: teams.map(groupRef).sort(),
    interimBy: [],
  };
}

function toTeam({ name, type, title }: TeamSketch): OrgTeam {
  return {
    ref: groupRef(name),
    title: title ?? name,
    type: type ?? 'undefined-type',
    does: [],
    doesNot: [],
    interim: [],
    memberCount: 5,
    memberCountWithSubgroups: 5,
    membersNotInCatalog: 0,
    ownedComponentCount: 2,
  };
}

function toInteraction(
  { name, from, to, ...rest }: InteractionSketch,
  index: number,
): OrgInteraction {
  return {
    ref: `teaminteraction:default/${name ?? `interaction-${index}`}`,
    title: name ?? `Interaction ${index}`,
    state: 'active',
    since: '2025-01-01',
    people: [],
    goals: [],
    from: groupRef(from),
    to: to.map(groupRef),
    ...rest,
  };
}
