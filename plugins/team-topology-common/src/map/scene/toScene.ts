import { GroupingTree } from '../layout/GroupingTree';
import { MapLayout } from '../layout/layoutMap';
import {
  MapScene,
  SceneBox,
  SceneGrouping,
  ScenePoint,
  SceneTeam,
} from '../MapScene';
import {
  byText,
  MapSelection,
  SelectedGrouping,
  SelectedTeam,
} from '../selection/MapSelection';
import {
  GROUPING_FONT_SIZE,
  GROUPING_PADDING,
  groupingOutline,
  teamOutline,
  teamText,
} from '../shapes/boxes';
import { round } from '../shapes/geometry';
import { wrapText } from '../shapes/wrapText';
import { placeUnsettled } from './placeDropped';
import { toSceneEdges } from './toSceneEdges';

/** The empty space around the drawing. */
const MARGIN = 12;

/** Turns a selection and its places into the drawing. */
export function toScene(selection: MapSelection, layout: MapLayout): MapScene {
  const { x, y } = extentOf(layout);
  const origin = { x: round(x - MARGIN), y: round(y - MARGIN) };
  const { boxes, lines, shapes, bundles } = moveLayout(layout, origin);
  const tree = GroupingTree.create(selection);

  const teams = selection.teams.flatMap(team => {
    const box = boxes.get(team.ref);
    return box ? [toSceneTeam(team, roundBox(box))] : [];
  });
  const groupings = tree.outsideIn.flatMap(grouping => {
    const box = boxes.get(grouping.ref);
    return box ? [toSceneGrouping(grouping, roundBox(box))] : [];
  });
  const edges = bundles
    .flatMap(bundle =>
      toSceneEdges(bundle, {
        points: lines.get(bundle.id),
        place: shapes.get(bundle.id),
      }),
    )
    .sort((a, b) => byText(a.id, b.id));
  const placed = [
    ...[...teams, ...groupings].map(({ box }) => box),
    ...edges.map(({ shapeBox }) => shapeBox),
    ...[...lines.values()].map(boxAroundPoints),
  ];
  const unsettled = placeUnsettled(selection, {
    teams,
    groupings,
    edges,
    lines: [...lines.values()],
    extent: boxAroundAll(placed),
  });
  const drawn = [
    ...placed,
    ...[...unsettled.dropped, ...unsettled.contested].map(({ box }) => box),
  ];
  const end = (side: (box: SceneBox) => number) =>
    round(Math.max(MARGIN, ...drawn.map(side)) + MARGIN);
  return {
    at: selection.at,
    width: end(box => box.x + box.width),
    height: end(box => box.y + box.height),
    origin,
    groupings,
    teams,
    edges,
    ...unsettled,
    hidden: selection.hidden,
  };
}

/** The top left corner of everything. */
function extentOf({ boxes, lines, shapes }: MapLayout): ScenePoint {
  const points = [
    ...boxes.values(),
    ...[...lines.values()].flat(),
    ...[...shapes.values()].map(({ box }) => box),
  ];
  return points.length
    ? {
        x: Math.min(...points.map(({ x }) => x)),
        y: Math.min(...points.map(({ y }) => y)),
      }
    : { x: 0, y: 0 };
}

function moveLayout(layout: MapLayout, origin: ScenePoint): MapLayout {
  const move = <T extends ScenePoint>(item: T): T => ({
    ...item,
    x: item.x - origin.x,
    y: item.y - origin.y,
  });
  return {
    bundles: layout.bundles,
    boxes: new Map([...layout.boxes].map(([ref, box]) => [ref, move(box)])),
    lines: new Map(
      [...layout.lines].map(([id, points]) => [id, points.map(move)]),
    ),
    shapes: new Map(
      [...layout.shapes].map(([id, place]) => [
        id,
        { ...place, middle: move(place.middle), box: move(place.box) },
      ]),
    ),
  };
}

function toSceneTeam(team: SelectedTeam, box: SceneBox): SceneTeam {
  return {
    ref: team.ref,
    type: team.type,
    known: team.known,
    box,
    outline: teamOutline(team.type, box),
    ...teamText(team.type, team.title),
    label: team.title,
  };
}

function toSceneGrouping(
  { ref, kind, type, known, title }: SelectedGrouping,
  box: SceneBox,
): SceneGrouping {
  const [line] = wrapText(title, {
    fontSize: GROUPING_FONT_SIZE,
    maxWidth: box.width - GROUPING_PADDING.left - GROUPING_PADDING.right,
    maxLines: 1,
  });
  const outline = groupingOutline(kind, box);
  return {
    ...{ ref, kind, known, box, outline, line: line ?? '', label: title },
    ...(type !== undefined && { type }),
  };
}

function boxAroundPoints(points: ScenePoint[]): SceneBox {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const x = Math.min(...xs);
  const y = Math.min(...ys);
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

function boxAroundAll(boxes: SceneBox[]): SceneBox {
  const right = Math.max(MARGIN, ...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(MARGIN, ...boxes.map(({ y, height }) => y + height));
  return {
    x: MARGIN,
    y: MARGIN,
    width: right - MARGIN,
    height: bottom - MARGIN,
  };
}

function roundBox({ x, y, width, height }: SceneBox): SceneBox {
  return {
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
  };
}
