import {
  FrictionLevel,
  GroupingType,
  InteractionMode,
} from '../../kinds/constants';
import { InteractionState, OrgTeamType } from '../../model/OrgModel';
import { SmellLevel } from '../../smells/OrgSmell';
import { SceneHidden, SceneMark } from '../MapScene';

/**
 * The words on the map that are not names, in the reader's language.
 * @public
 */
export interface MapLabels {
  title: string;
  /** Says the date of the map. */
  at(date: string): string;
  /** Says what the map shows, for those who cannot see it. */
  summary(counts: { teams: number; edges: number; dropped: number }): string;
  /** Says what is left out. */
  hidden(hidden: SceneHidden): string;
  /** Stands in the place of a map without anything on it. */
  empty: string;
  types: Record<OrgTeamType, string>;
  /** What a grouping says that it is. */
  groupings: Record<GroupingType, string>;
  modes: Record<InteractionMode, string>;
  states: Record<InteractionState, string>;
  friction: Record<FrictionLevel, string>;
  load: LoadLabels;
  /** What the signs of smells mean. */
  smells: Record<SmellLevel, string>;
  unknownTeam: string;
  /** What nobody has declared and the catalog lets guess. */
  inferred: string;
  /** Says which dates are compared, and how much differs. */
  compared(comparison: {
    from: string;
    to: string;
    counts: Record<SceneMark, number>;
  }): string;
  /** What the marks of a comparison mean. */
  marks: Record<SceneMark, string>;
  /** What is drawn as a drop between the teams that decline it. */
  dropped: string;
  /** What is drawn as a diamond between the teams that accept it. */
  contested: string;
}

/**
 * What the badge of a team shows. Where it holds something for the time being,
 * that number is behind the one of its own responsibilities.
 * @public
 */
export const BADGE_MEASURES = [
  'members',
  'responsibilities',
  'components',
  'interactions',
  'consumers',
] as const;

/**
 * What the badge of a team shows.
 * @public
 */
export type BadgeMeasure = (typeof BADGE_MEASURES)[number];

/**
 * What the numbers on the badge of a team are called.
 * @public
 */
export interface LoadLabels {
  /** A letter before each number, since there is no room for more. */
  short: Record<BadgeMeasure, string>;
  /** What the letters stand for. */
  names: Record<BadgeMeasure, string>;
  /** What a question mark in the place of a number means. */
  unknown: string;
}

const countedDropped = (count: number) =>
  `${count} responsibilit${count === 1 ? 'y' : 'ies'}`;

const counted = (count: number, noun: string) =>
  `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * The words on the map in English.
 * @public
 */
export const englishMapLabels: MapLabels = {
  title: 'Team topology',
  at: date => `As of ${date}`,
  summary: ({ teams, edges, dropped }) =>
    [
      `A map of ${counted(teams, 'team')} and ${counted(
        edges,
        'interaction',
      )}.`,
      ...(dropped ? [`Nobody does: ${countedDropped(dropped)}.`] : []),
    ].join(' '),
  hidden: ({ teams, edges, dropped }) => {
    const drawable = `${counted(teams, 'team')} and ${counted(
      edges,
      'interaction',
    )}`;
    const andDropped = dropped
      ? ` and ${countedDropped(dropped)} that nobody does`
      : '';
    return `Not drawn: ${drawable}${andDropped}. Filter the map to see them.`;
  },
  empty: 'No team to draw.',
  types: {
    'stream-aligned': 'Stream-aligned team',
    platform: 'Platform team',
    enabling: 'Enabling team',
    'complicated-subsystem': 'Complicated-subsystem team',
    'undefined-type': 'Team of undefined type',
  },
  groupings: {
    platform: 'Platform grouping',
    'value-stream': 'Value-stream grouping',
  },
  modes: {
    'x-as-a-service': 'X-as-a-Service',
    collaboration: 'Collaboration',
    facilitating: 'Facilitating',
    undefined: 'Undefined interaction',
  },
  states: {
    planned: 'Planned',
    active: 'Active',
    overdue: 'Overdue',
    ended: 'Ended',
  },
  friction: { none: 'No friction', slowing: 'Slowing', blocking: 'Blocking' },
  load: {
    short: {
      members: 'M',
      responsibilities: 'R',
      components: 'C',
      interactions: 'I',
      consumers: 'T',
    },
    names: {
      members: 'Members',
      responsibilities: 'Responsibilities (own + interim)',
      components: 'Components',
      interactions: 'Interactions in force',
      consumers: 'Teams served',
    },
    unknown: 'Not known',
  },
  smells: {
    info: 'Smell: note',
    warn: 'Smell: warning',
    error: 'Smell: problem',
  },
  unknownTeam: 'Not in the catalog',
  inferred: 'Inferred dependency',
  compared: ({ from, to, counts }) =>
    `From ${from} to ${to}: ${counts.added} added, ${counts.removed} removed, ${counts.changed} changed`,
  marks: { added: 'Added', removed: 'Removed', changed: 'Changed' },
  dropped: 'Dropped responsibility',
  contested: 'Contested responsibility',
};
