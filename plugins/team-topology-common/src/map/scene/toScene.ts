import { GROUPING_FONT_SIZE, GROUPING_PADDING } from '../layout/groupingSize';
import { LayoutGraph } from '../layout/LayoutGraph';
import { findLooseTeams } from '../layout/looseTeams';
import { placeLooseArea } from '../layout/placeLooseArea';
import { readLayout } from '../layout/readLayout';
import { MapScene, SceneBox, SceneGrouping, SceneTeam } from '../MapScene';
import { MapSelection, SelectedGrouping, SelectedTeam } from '../selection';
import { wrapText } from '../text/wrapText';
import { roundedRectanglePath } from './paths';
import { round } from './round';
import { teamOutline } from './teamOutline';
import { teamShape } from './teamShape';
import { toSceneEdge } from './toSceneEdge';

/** The empty space around the drawing. */
const MARGIN = 24;

/**
 * Turns a selection and its laid-out graph into the drawing.
 *
 * @public
 */
export function toScene(
  selection: MapSelection,
  laidOut: LayoutGraph,
): MapScene {
  const { boxes, routes, extent } = readLayout(laidOut);
  const looseness = findLooseTeams(selection);
  const shift = (box: SceneBox, by: { x: number; y: number }): SceneBox => ({
    x: round(box.x + by.x),
    y: round(box.y + by.y),
    width: round(box.width),
    height: round(box.height),
  });

  const places = new Map<string, SceneBox>();
  const origin = { x: MARGIN - extent.x, y: MARGIN - extent.y };
  for (const [ref, box] of boxes) {
    places.set(ref, shift(box, origin));
  }
  for (const grouping of selection.groupings) {
    for (const block of looseness.blocksIn(grouping)) {
      const corner = places.get(block.id);
      for (const [ref, box] of corner ? block.packed.boxes : []) {
        places.set(ref, shift(box, corner ?? origin));
      }
    }
  }
  for (const [ref, box] of placeLooseArea(selection, looseness, extent)) {
    places.set(ref, shift(box, { x: MARGIN, y: MARGIN }));
  }

  const teams = selection.teams.flatMap(team => {
    const box = places.get(team.ref);
    return box ? [toSceneTeam(team, box)] : [];
  });
  const groupings = selection.groupings.flatMap(grouping => {
    const box = places.get(grouping.ref);
    return box ? [toSceneGrouping(grouping, box)] : [];
  });
  const edges = selection.edges.flatMap(edge => {
    const route = routes.get(edge.id);
    return route?.points.length ? [toSceneEdge(edge, route, origin)] : [];
  });
  const drawn = [
    ...[...teams, ...groupings].map(({ box }) => box),
    ...edges.map(({ shapeBox }) => shapeBox),
    { x: MARGIN, y: MARGIN, width: extent.width, height: extent.height },
  ];
  return {
    at: selection.at,
    width: round(Math.max(...drawn.map(box => box.x + box.width)) + MARGIN),
    height: round(Math.max(...drawn.map(box => box.y + box.height)) + MARGIN),
    groupings,
    teams,
    edges,
    hidden: selection.hidden,
  };
}

function toSceneTeam(team: SelectedTeam, box: SceneBox): SceneTeam {
  const { fontSize, textWidth, maxLines } = teamShape(team.type);
  return {
    ref: team.ref,
    type: team.type,
    known: team.known,
    box,
    outline: teamOutline(team.type, box),
    lines: wrapText(team.title, { fontSize, maxWidth: textWidth, maxLines }),
    label: team.title,
  };
}

function toSceneGrouping(
  { ref, kind, title }: SelectedGrouping,
  box: SceneBox,
): SceneGrouping {
  const [line] = wrapText(title, {
    fontSize: GROUPING_FONT_SIZE,
    maxWidth: box.width - GROUPING_PADDING.left - GROUPING_PADDING.right,
    maxLines: 1,
  });
  // A platform has square corners; the radius of the others is that of teams.
  const outline = roundedRectanglePath(box, kind === 'platform' ? 0 : 18);
  return { ref, kind, box, outline, line, label: title };
}
