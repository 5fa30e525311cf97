import { InteractionState } from '../../model/OrgModel';
import { MapEdgeMode, SceneBox, SceneEdge, ScenePoint } from '../MapScene';
import { circlePath, round } from '../shapes/geometry';
import { MapLabels } from './MapLabels';
import { MapPalette } from './mapPalette';
import { DOTTED } from './paintBoxes';
import { paintFriction } from './paintFriction';
import { SceneElement, ScenePathElement } from './ScenePaint';

const BADGE_RADIUS = 8;

/**
 * The look of an interaction shape. What is in force is filled, half
 * transparent; what is planned, has ended or is not said is an outline.
 */
export function interactionPaint(
  mode: MapEdgeMode,
  state: InteractionState,
  palette: MapPalette,
): Omit<ScenePathElement, 'd'> {
  const { fill, stroke, line } = palette.interactions[mode];
  const isFilled =
    mode !== 'inferred' &&
    mode !== 'undefined' &&
    (state === 'active' || state === 'overdue');
  return {
    type: 'path',
    role: 'shape',
    fill,
    fillOpacity: isFilled ? 0.5 : 0,
    // An outline alone has to be seen without its filling.
    stroke: isFilled ? stroke : line,
    strokeWidth: 2,
    strokeDasharray: '5 3',
  };
}

/** The look of an edge's line: dashed while planned, in dots once ended. */
export function linePaint(
  edge: Pick<SceneEdge, 'mode' | 'state' | 'known'>,
  palette: MapPalette,
): Omit<ScenePathElement, 'd'> {
  const dotted = { strokeDasharray: DOTTED, strokeLinecap: 'round' } as const;
  const dashed = { strokeDasharray: '9 6' };
  return {
    type: 'path',
    role: 'line',
    fill: 'none',
    stroke: palette.interactions[edge.mode].line,
    strokeWidth: edge.state === 'ended' ? 1.5 : 1.75,
    ...((edge.state === 'planned' || edge.mode === 'inferred') && dashed),
    ...(edge.state === 'ended' && { strokeDasharray: '2 5' }),
    ...(!edge.known && dotted),
  };
}

/** The mark of something overdue, which does not rely on its colour. */
function overdueBadge(center: ScenePoint, palette: MapPalette): SceneElement[] {
  return [
    {
      type: 'path',
      role: 'badge',
      d: circlePath(center, BADGE_RADIUS),
      fill: palette.overdue.fill,
      stroke: palette.background,
      strokeWidth: 1.5,
    },
    {
      type: 'text',
      role: 'badge',
      text: '!',
      x: round(center.x),
      y: round(center.y + 4.5),
      anchor: 'middle',
      fontSize: 13,
      fontWeight: 700,
      fill: palette.overdue.text,
    },
  ];
}

/**
 * Paints an edge: its line, unless one that shares it has it already, the shape
 * on it and, where overdue, a badge; where it slows or blocks somebody, a sign.
 */
export function paintEdge(
  edge: Pick<
    SceneEdge,
    'mode' | 'state' | 'friction' | 'known' | 'line' | 'shape' | 'shapeBox'
  >,
  palette: MapPalette,
  options: { withLine: boolean; labels: MapLabels },
): SceneElement[] {
  return [
    ...(options.withLine
      ? [{ ...linePaint(edge, palette), d: edge.line }]
      : []),
    { ...interactionPaint(edge.mode, edge.state, palette), d: edge.shape },
    ...(edge.state === 'overdue'
      ? overdueBadge(topRight(edge.shapeBox), palette)
      : []),
    ...(edge.friction
      ? paintFriction(edge.friction, edge.shapeBox, palette, options.labels)
      : []),
    ...(edge.state === 'ended' ? [strike(edge, palette)] : []),
  ];
}

function topRight({ x, y, width }: SceneBox): ScenePoint {
  return { x: x + width - 3, y: y + 3 };
}

function strike(
  { mode, shapeBox }: Pick<SceneEdge, 'mode' | 'shapeBox'>,
  palette: MapPalette,
): SceneElement {
  const { x, y, width, height } = shapeBox;
  const left = round(x + width * 0.2);
  const right = round(x + width * 0.8);
  return {
    type: 'path',
    role: 'shape',
    d: `M${left} ${round(y + height * 0.85)}L${right} ${round(
      y + height * 0.15,
    )}`,
    fill: 'none',
    stroke: palette.interactions[mode].line,
    strokeWidth: 2,
  };
}
