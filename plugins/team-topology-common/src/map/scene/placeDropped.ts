import {
  MapScene,
  SceneBox,
  SceneDropped,
  SceneEdge,
  SceneGrouping,
  ScenePoint,
  SceneTeam,
} from '../MapScene';
import { MapSelection } from '../selection/MapSelection';
import { GROUPING_PADDING } from '../shapes/boxes';
import {
  claimPath,
  contestedPath,
  dropCenter,
  dropPath,
  droppedText,
  tieEnd,
  tiePath,
} from '../shapes/droppedShape';
import { crosses, round } from '../shapes/geometry';
import { findFreePlace } from './findFreePlace';

/** The drawing around what is dropped. */
export interface DroppedSurroundings {
  teams: SceneTeam[];
  groupings: SceneGrouping[];
  edges: SceneEdge[];
  /** The corners of all lines. */
  lines: ScenePoint[][];
  /** The part of the picture that is drawn on. */
  extent: SceneBox;
}

/** The distance to everything else, where there is no room in between. */
const BELOW = 24;

/** How a responsibility between teams is drawn. */
interface Look {
  shape(center: ScenePoint): string;
  tie(center: ScenePoint, team: SceneBox): string;
}

const DROPPED: Look = { shape: dropPath, tie: tiePath };

const CONTESTED: Look = { shape: contestedPath, tie: claimPath };

/**
 * Places what nobody or what several teams do between these teams, where nothing
 * else is, once everything else has its place: the map looks the same with and
 * without. Where there is no room, it goes below.
 */
export function placeUnsettled(
  selection: Pick<MapSelection, 'dropped' | 'contested'>,
  surroundings: DroppedSurroundings,
): Pick<MapScene, 'dropped' | 'contested'> {
  const dropped = selection.dropped.map(({ declinedBy, ...item }) => ({
    ...item,
    teams: declinedBy,
    look: DROPPED,
  }));
  const contested = selection.contested.map(({ acceptedBy, ...item }) => ({
    ...item,
    teams: acceptedBy,
    look: CONTESTED,
  }));
  const placed = placeAll([...dropped, ...contested], surroundings);
  const isContested = new Set(contested.map(({ ref }) => ref));
  return {
    dropped: placed.filter(({ ref }) => !isContested.has(ref)),
    contested: placed.filter(({ ref }) => isContested.has(ref)),
  };
}

function placeAll(
  items: readonly { ref: string; title: string; teams: string[]; look: Look }[],
  surroundings: DroppedSurroundings,
): SceneDropped[] {
  const { teams, groupings, edges, lines, extent } = surroundings;
  const teamBoxes = new Map(teams.map(({ ref, box }) => [ref, box]));
  const taken = [
    ...teams.map(({ box }) => box),
    ...teams.filter(({ type }) => type === 'stream-aligned').map(rightOf),
    ...groupings.map(({ box }) => ({ ...box, height: GROUPING_PADDING.top })),
    ...edges.map(({ shapeBox }) => shapeBox),
  ];
  const borders = groupings.map(({ box }) => borderOf(box));
  let bottom = extent.y + extent.height;
  const placed: SceneBox[] = [];
  return items.flatMap(({ ref, title, teams: refs, look }) => {
    const parties = refs.flatMap(team => {
      const box = teamBoxes.get(team);
      return box ? [{ team, box }] : [];
    });
    if (parties.length === 0) {
      return [];
    }
    const { lines: textLines, ...size } = droppedText(title);
    const target = middleOf(parties.map(({ box }) => box));
    const avoided = groupings
      .map(({ box }) => box)
      .filter(box => !parties.every(({ box: team }) => holds(box, team)));
    const free =
      findFreePlace(target, size, {
        taken,
        avoided,
        lines: [...lines, ...borders],
        within: extent,
        suits: place => {
          const from = dropCenter(place);
          return !parties.some(({ box: team }) =>
            placed.some(other => crosses(from, tieEnd(from, team), other)),
          );
        },
      }) ?? belowAll(size, target, bottom, extent);
    const box = roundBox({ ...free, ...size });
    bottom = Math.max(bottom, box.y + box.height);
    taken.push(box);
    placed.push(box);
    const center = dropCenter(box);
    return [
      {
        ref,
        label: title,
        lines: textLines,
        box,
        shape: look.shape(center),
        ties: parties.map(({ team, box: teamBox }) => ({
          team,
          line: look.tie(center, teamBox),
        })),
      },
    ];
  });
}

/** Nothing stands between a stream-aligned team and its customers on the right. */
function rightOf({ box }: SceneTeam): SceneBox {
  return { ...box, x: box.x + box.width, width: Infinity };
}

/** Half inside of a grouping is neither in it nor beside it. */
function borderOf({ x, y, width, height }: SceneBox): ScenePoint[] {
  const right = x + width;
  const bottom = y + height;
  return [
    { x, y },
    { x: right, y },
    { x: right, y: bottom },
    { x, y: bottom },
    { x, y },
  ];
}

function belowAll(
  size: { width: number; height: number },
  target: ScenePoint,
  bottom: number,
  extent: SceneBox,
): ScenePoint {
  const furthest = extent.x + extent.width - size.width;
  const x = Math.max(extent.x, Math.min(target.x - size.width / 2, furthest));
  return { x, y: bottom + BELOW };
}

function middleOf(boxes: SceneBox[]): ScenePoint {
  const sum = (read: (box: SceneBox) => number) =>
    boxes.reduce((total, box) => total + read(box), 0) / boxes.length;
  return {
    x: sum(({ x, width }) => x + width / 2),
    y: sum(({ y, height }) => y + height / 2),
  };
}

function holds(outer: SceneBox, inner: SceneBox): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function roundBox({ x, y, width, height }: SceneBox): SceneBox {
  return { x: round(x), y: round(y), width, height };
}
