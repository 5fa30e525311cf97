import { LayoutGraph } from '../layout/LayoutGraph';
import { placeBoxes } from '../layout/placeBoxes';
import { planLayout } from '../layout/planLayout';
import { moveLayout, readLayout } from '../layout/readLayout';
import { MapScene, SceneBox, SceneGrouping, SceneTeam } from '../MapScene';
import {
  byText,
  MapSelection,
  SelectedGrouping,
  SelectedTeam,
} from '../selection/MapSelection';
import {
  GROUPING_FONT_SIZE,
  GROUPING_PADDING,
  teamOutline,
  teamText,
} from '../shapes/boxes';
import { round, roundedRectanglePath } from '../shapes/geometry';
import { wrapText } from '../shapes/wrapText';
import { placeDropped } from './placeDropped';
import { toSceneEdges } from './toSceneEdges';

/** The empty space around the drawing. */
const MARGIN = 24;

const GROUPING_RADIUS = 18;

/**
 * Turns a selection and its laid-out graph into the drawing.
 *
 * @public
 */
export function toScene(
  selection: MapSelection,
  laidOut: LayoutGraph,
): MapScene {
  const plan = planLayout(selection);
  const read = readLayout(laidOut);
  const { x, y } = read.extent;
  const result = moveLayout(read, { x: MARGIN - x, y: MARGIN - y });
  const places = placeBoxes(selection, plan.looseness, result);

  const teams = selection.teams.flatMap(team => {
    const box = places.get(team.ref);
    return box ? [toSceneTeam(team, roundBox(box))] : [];
  });
  const groupings = plan.tree.outsideIn.flatMap(grouping => {
    const box = places.get(grouping.ref);
    return box ? [toSceneGrouping(grouping, roundBox(box))] : [];
  });
  const edges = plan.bundles
    .flatMap(bundle => toSceneEdges(bundle, result))
    .sort((a, b) => byText(a.id, b.id));
  const placed = [
    result.extent,
    ...[...teams, ...groupings].map(({ box }) => box),
  ];
  const dropped = placeDropped(selection.dropped, {
    teams,
    groupings,
    edges,
    lines: [...result.routes.values()].map(({ points }) => points),
    extent: boxAroundAll(placed),
  });
  const drawn = [...placed, ...dropped.map(({ box }) => box)];
  return {
    at: selection.at,
    width: round(Math.max(...drawn.map(box => box.x + box.width)) + MARGIN),
    height: round(Math.max(...drawn.map(box => box.y + box.height)) + MARGIN),
    groupings,
    teams,
    edges,
    dropped,
    hidden: selection.hidden,
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
  { ref, kind, known, title }: SelectedGrouping,
  box: SceneBox,
): SceneGrouping {
  const [line] = wrapText(title, {
    fontSize: GROUPING_FONT_SIZE,
    maxWidth: box.width - GROUPING_PADDING.left - GROUPING_PADDING.right,
    maxLines: 1,
  });
  const radius = kind === 'platform' ? 0 : GROUPING_RADIUS;
  const outline = roundedRectanglePath(box, radius);
  return { ref, kind, known, box, outline, line: line ?? '', label: title };
}

function boxAroundAll(boxes: SceneBox[]): SceneBox {
  const right = Math.max(...boxes.map(({ x, width }) => x + width));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
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
