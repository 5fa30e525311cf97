import { SceneBox, ScenePoint } from '../MapScene';
import { circlePath, polygonPath, round } from './geometry';
import { textWidth } from './textWidth';
import { wrapText } from './wrapText';

/** The font size of a name under its drop. */
export const DROPPED_FONT_SIZE = 12;

/** The distance between the lines of a name. */
export const DROPPED_LINE_HEIGHT = 15;

/** The size of the drop itself. */
export const DROP_SIZE = { width: 26, height: 34 };

const GAP = 3;

const INSET = 4;

const WIDEST_LINE = 132;

const MOST_LINES = 2;

/** How far in front of a team the bar across a line stands, and half its length. */
const BAR = { distance: 8, half: 7 };

/** The lines of a name and how much room they take together with the drop. */
export function droppedText(title: string): {
  lines: string[];
  width: number;
  height: number;
} {
  const lines = wrapText(title, {
    fontSize: DROPPED_FONT_SIZE,
    maxWidth: WIDEST_LINE,
    maxLines: MOST_LINES,
  });
  const widest = Math.max(
    0,
    ...lines.map(line => textWidth(line, DROPPED_FONT_SIZE)),
  );
  return {
    lines,
    width: Math.ceil(Math.max(DROP_SIZE.width, widest)) + 2 * INSET,
    height: DROP_SIZE.height + GAP + lines.length * DROPPED_LINE_HEIGHT + INSET,
  };
}

/** The middle of the round part of the drop at the top of a box. */
export function dropCenter({ x, y, width }: SceneBox): ScenePoint {
  return {
    x: x + width / 2,
    y: y + DROP_SIZE.height - DROP_SIZE.width / 2,
  };
}

/** A drop that falls, as SVG path data: no team and no interaction looks like it. */
export function dropPath(center: ScenePoint): string {
  const radius = DROP_SIZE.width / 2;
  const toApex = DROP_SIZE.height - radius;
  const cosine = radius / toApex;
  const sine = Math.sqrt(1 - cosine ** 2);
  const y = round(center.y - radius * cosine);
  const left = `${round(center.x - radius * sine)} ${y}`;
  const right = `${round(center.x + radius * sine)} ${y}`;
  const apex = `${round(center.x)} ${round(center.y - toApex)}`;
  return `M${apex}L${right}A${radius} ${radius} 0 1 1 ${left}Z`;
}

/** A diamond: what two pull at. No team and no interaction looks like it. */
export function contestedPath({ x, y }: ScenePoint): string {
  const half = DROP_SIZE.width / 2 + 2;
  return polygonPath([
    { x, y: y - half },
    { x: x + half, y },
    { x, y: y + half },
    { x: x - half, y },
  ]);
}

/** A line to a team that claims it, with a knob at its end. */
export function claimPath(from: ScenePoint, team: SceneBox): string {
  const end = tieEnd(from, team);
  const line = `M${round(from.x)} ${round(from.y)}L${round(end.x)} ${round(
    end.y,
  )}`;
  return `${line}${circlePath(end, 3)}`;
}

/** Where the line from a drop to a team ends. */
export function tieEnd(from: ScenePoint, team: SceneBox): ScenePoint {
  return {
    x: Math.min(Math.max(from.x, team.x), team.x + team.width),
    y: Math.min(Math.max(from.y, team.y), team.y + team.height),
  };
}

/** A line from a drop to a team, with a bar across before it gets there. */
export function tiePath(from: ScenePoint, team: SceneBox): string {
  const end = tieEnd(from, team);
  const length = Math.hypot(end.x - from.x, end.y - from.y) || 1;
  const along = { x: (end.x - from.x) / length, y: (end.y - from.y) / length };
  const back = Math.min(BAR.distance, length / 2);
  const bar = { x: end.x - along.x * back, y: end.y - along.y * back };
  const across = (side: number) =>
    `${round(bar.x - along.y * side)} ${round(bar.y + along.x * side)}`;
  return [
    `M${round(from.x)} ${round(from.y)}L${round(end.x)} ${round(end.y)}`,
    `M${across(-BAR.half)}L${across(BAR.half)}`,
  ].join('');
}
