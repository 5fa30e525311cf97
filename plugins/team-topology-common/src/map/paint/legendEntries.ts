import {
  GROUPING_TYPES,
  GroupingType,
  INTERACTION_MODES,
  TEAM_TYPES,
} from '../../kinds/constants';
import { FrictionInForce } from '../../model/friction';
import { InteractionState, OrgTeamType } from '../../model/OrgModel';
import { SMELL_LEVELS } from '../../smells/OrgSmell';
import { MapEdgeMode } from '../MapScene';
import { groupingOutline, teamOutline } from '../shapes/boxes';
import {
  claimPath,
  contestedPath,
  DROP_SIZE,
  dropCenter,
  dropPath,
  tiePath,
} from '../shapes/droppedShape';
import {
  interactionShape,
  interactionShapeBox,
  interactionShapeSize,
} from '../shapes/interactionShape';
import { BADGE_MEASURES, MapLabels } from './MapLabels';
import { MapPalette } from './mapPalette';
import { groupingPaint, teamPaint } from './paintBoxes';
import { paintShape, tie } from './paintDropped';
import { paintEdge } from './paintEdge';
import { paintFrictionSign } from './paintFriction';
import { loadBadgeWidth, paintLoadBadge } from './paintLoad';
import { paintMark } from './paintMark';
import { paintSmellSign } from './paintSmellSign';
import { SceneElement } from './ScenePaint';

/** A sample of what the map draws, with its name. */
export interface LegendEntry {
  text: string;
  /** The width of the sample. */
  width: number;
  draw(x: number, middle: number): SceneElement[];
}

const TEAM_SIZES: Record<OrgTeamType, { width: number; height: number }> = {
  'stream-aligned': { width: 44, height: 22 },
  platform: { width: 44, height: 28 },
  enabling: { width: 22, height: 34 },
  'complicated-subsystem': { width: 32, height: 32 },
  'undefined-type': { width: 44, height: 22 },
};

const GROUPING_SIZE = { width: 48, height: 32 };

/** The rows of the legend: teams and what contains them, then interactions. */
export function legendEntries(
  palette: MapPalette,
  labels: MapLabels,
): LegendEntry[][] {
  const team = (type: OrgTeamType, known: boolean): LegendEntry => {
    const { width, height } = TEAM_SIZES[type];
    return {
      width,
      text: known ? labels.types[type] : labels.unknownTeam,
      draw: (x, middle) => {
        const box = { x, y: middle - height / 2, width, height };
        const d = teamOutline(type, box);
        return [{ ...teamPaint(type, known, palette), d }];
      },
    };
  };
  const grouping = (type: GroupingType): LegendEntry => ({
    width: GROUPING_SIZE.width,
    text: labels.groupings[type],
    draw: (x, middle) => {
      const box = { x, y: middle - GROUPING_SIZE.height / 2, ...GROUPING_SIZE };
      const d = groupingOutline(type, box);
      return [{ ...groupingPaint(type, true, palette), d }];
    },
  });
  const state = (name: InteractionState): LegendEntry => ({
    ...interaction('x-as-a-service', name, palette, labels),
    text: labels.states[name],
  });
  return [
    [
      ...TEAM_TYPES.map(type => team(type, true)),
      team('undefined-type', true),
      team('undefined-type', false),
      ...GROUPING_TYPES.map(grouping),
    ],
    [
      ...INTERACTION_MODES.map(mode => ({
        ...interaction(mode, 'active', palette, labels),
        text: labels.modes[mode],
      })),
      state('overdue'),
      state('planned'),
      state('ended'),
      {
        ...interaction('inferred', 'active', palette, labels),
        text: labels.inferred,
      },
      friction('slowing', palette, labels),
      friction('blocking', palette, labels),
      unsettled('dropped', palette, labels),
      unsettled('contested', palette, labels),
    ],
  ];
}

/** The sign of friction; the word is its text. */
function friction(
  level: FrictionInForce['level'],
  palette: MapPalette,
  labels: MapLabels,
): LegendEntry {
  const width = 20;
  return {
    width,
    text: labels.friction[level],
    draw: (x, y) => paintFrictionSign(level, { x: x + width / 2, y }, palette),
  };
}

/** What the badges with the load of the teams say, letter by letter. */
export function loadEntries(
  palette: MapPalette,
  { load }: MapLabels,
): LegendEntry[] {
  const entry = (sign: string, text: string): LegendEntry => {
    const width = loadBadgeWidth(sign);
    return {
      width,
      text,
      draw: (x, y) => paintLoadBadge(sign, palette, { x: x + width / 2, y }),
    };
  };
  return [
    ...BADGE_MEASURES.map(measure =>
      entry(load.short[measure], load.names[measure]),
    ),
    entry('?', load.unknown),
  ];
}

/** The signs of smells, from the least to the worst. */
export function smellEntries(
  palette: MapPalette,
  labels: MapLabels,
): LegendEntry[] {
  const width = 24;
  return SMELL_LEVELS.map(level => ({
    width,
    text: labels.smells[level],
    draw: (x, y) => paintSmellSign(level, { x: x + width / 2, y }, palette),
  }));
}

/** The marks of a comparison, each around nothing. */
export function markEntries(
  palette: MapPalette,
  labels: MapLabels,
): LegendEntry[] {
  const width = 38;
  const height = 18;
  return (['added', 'removed', 'changed'] as const).map(mark => ({
    width: width + 10,
    text: labels.marks[mark],
    draw: (x, middle) =>
      paintMark(
        mark,
        { x: x + 8, y: middle - height / 2, width: width - 8, height },
        palette,
      ),
  }));
}

function unsettled(
  kind: 'dropped' | 'contested',
  palette: MapPalette,
  labels: MapLabels,
): LegendEntry {
  const isDropped = kind === 'dropped';
  const { width, height } = DROP_SIZE;
  const tieLength = 30;
  return {
    width: width + tieLength,
    text: labels[kind],
    draw: (x, middle) => {
      const box = { x, y: middle - height / 2, width, height };
      const center = dropCenter(box);
      const team = {
        x: x + width + tieLength,
        y: center.y,
        width: 0,
        height: 0,
      };
      return [
        tie(
          kind,
          isDropped ? tiePath(center, team) : claimPath(center, team),
          palette,
        ),
        ...paintShape(
          kind,
          {
            box,
            shape: isDropped ? dropPath(center) : contestedPath(center),
          },
          palette,
        ),
      ];
    },
  };
}

function interaction(
  mode: MapEdgeMode,
  state: InteractionState,
  palette: MapPalette,
  labels: MapLabels,
): Omit<LegendEntry, 'text'> {
  const margin = 12;
  const width = interactionShapeSize(mode).width + 2 * margin;
  return {
    width,
    draw: (x, y) => {
      const place = { x: x + width / 2, y, angle: 0 };
      const edge = {
        mode,
        state,
        known: true,
        line: `M${x} ${y}L${x + width} ${y}`,
        shape: interactionShape(mode, place),
        shapeBox: interactionShapeBox(mode, place),
      };
      return paintEdge(edge, palette, { withLine: true, labels });
    },
  };
}
