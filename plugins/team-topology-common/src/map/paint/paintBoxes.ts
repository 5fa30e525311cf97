import { OrgTeamType } from '../../model/OrgModel';
import { GroupingKind, SceneGrouping, SceneTeam } from '../MapScene';
import {
  GROUPING_FONT_SIZE,
  GROUPING_PADDING,
  LINE_HEIGHT,
} from '../shapes/boxes';
import { round } from '../shapes/geometry';
import { wrapText } from '../shapes/wrapText';
import { MapLabels } from './MapLabels';
import { MapPalette } from './mapPalette';
import { paintLoad } from './paintLoad';
import { SceneElement, ScenePaintItem, ScenePathElement } from './ScenePaint';

/** Dots, drawn as dashes of no length with round ends. */
export const DOTTED = '0.1 5';

/** How far below the middle of a line its baseline is, in font sizes. */
const BASELINE = 0.35;

/** The look of a team's outline; one that the catalog does not know is hollow. */
export function teamPaint(
  type: OrgTeamType,
  known: boolean,
  palette: MapPalette,
): Omit<ScenePathElement, 'd'> {
  const { fill, stroke } = palette.teams[type];
  const dotted = !known || type === 'undefined-type';
  return {
    type: 'path',
    role: 'outline',
    fill: known ? fill : palette.background,
    stroke,
    strokeWidth: dotted ? 2.5 : 2,
    ...(dotted && { strokeDasharray: DOTTED, strokeLinecap: 'round' }),
  };
}

/** Paints a team: its outline, its name, centred, and its load where the map says it. */
export function paintTeam(
  team: SceneTeam,
  palette: MapPalette,
  labels: MapLabels,
): ScenePaintItem {
  const { fontSize } = team;
  const { x, y, width, height } = team.box;
  const lineHeight = fontSize * LINE_HEIGHT;
  const firstMiddle =
    y + height / 2 - ((team.lines.length - 1) * lineHeight) / 2;
  const text = team.lines.map(
    (line, index): SceneElement => ({
      type: 'text',
      role: 'label',
      text: line,
      x: round(x + width / 2),
      y: round(firstMiddle + index * lineHeight + fontSize * BASELINE),
      anchor: 'middle',
      fontSize,
      fontWeight: 600,
      fill: team.known ? palette.teamText : palette.text,
    }),
  );
  return {
    kind: 'team',
    ref: team.ref,
    label: team.label,
    elements: [
      { ...teamPaint(team.type, team.known, palette), d: team.outline },
      ...text,
      ...(team.load ? paintLoad(team.load, team.box, palette, labels) : []),
    ],
  };
}

/** The look of a container; one that the catalog does not know is dotted. */
export function groupingPaint(
  kind: GroupingKind,
  known: boolean,
  palette: MapPalette,
): Omit<ScenePathElement, 'd'> {
  const { fill, fillOpacity, stroke } = palette.groupings[kind];
  return {
    type: 'path',
    role: 'outline',
    fill,
    fillOpacity,
    stroke,
    strokeWidth: known ? 1.5 : 2.5,
    ...(!known && { strokeDasharray: DOTTED, strokeLinecap: 'round' }),
  };
}

/** Paints a grouping: a tinted container. */
export function paintGrouping(
  grouping: SceneGrouping,
  palette: MapPalette,
): ScenePaintItem {
  const { kind, known, outline } = grouping;
  return {
    kind: 'grouping',
    ref: grouping.ref,
    label: grouping.label,
    elements: [{ ...groupingPaint(kind, known, palette), d: outline }],
  };
}

const TYPE_FONT_SIZE = 11;

/**
 * What a grouping says that it is, on its upper border: there it takes no room
 * from the title, and moves nothing when somebody says it.
 */
function paintType(
  { type, box }: SceneGrouping,
  palette: MapPalette,
  labels: MapLabels,
): SceneElement[] {
  if (type === undefined) {
    return [];
  }
  const { left, right } = GROUPING_PADDING;
  const [line = ''] = wrapText(labels.groupings[type], {
    fontSize: TYPE_FONT_SIZE,
    maxWidth: box.width - left - right,
    maxLines: 1,
  });
  return [
    {
      type: 'text',
      role: 'label',
      text: line,
      x: round(box.x + left),
      y: round(box.y + TYPE_FONT_SIZE * BASELINE),
      anchor: 'start',
      fontSize: TYPE_FONT_SIZE,
      fontWeight: 600,
      fill: palette.text,
      halo: palette.background,
    },
  ];
}

/** Paints the title of a grouping at its top left, above the lines that pass. */
export function paintTitle(
  grouping: SceneGrouping,
  palette: MapPalette,
  labels: MapLabels,
): ScenePaintItem {
  return {
    kind: 'title',
    ref: grouping.ref,
    label: grouping.label,
    elements: [
      {
        type: 'text',
        role: 'label',
        text: grouping.line,
        x: round(grouping.box.x + GROUPING_PADDING.left),
        y: round(grouping.box.y + 22),
        anchor: 'start',
        fontSize: GROUPING_FONT_SIZE,
        fontWeight: 700,
        fill: palette.text,
        halo: palette.background,
      },
      ...paintType(grouping, palette, labels),
    ],
  };
}
