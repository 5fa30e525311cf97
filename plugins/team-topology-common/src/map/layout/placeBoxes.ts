import { SceneBox } from '../MapScene';
import { MapSelection } from '../selection';
import { Looseness } from './looseTeams';
import { placeLooseArea } from './placeLooseArea';
import { LayoutResult } from './readLayout';

/** Where every team and grouping stands, connected or loose, by ref. */
export function placeBoxes(
  selection: MapSelection,
  looseness: Looseness,
  { boxes, extent }: LayoutResult,
): Map<string, SceneBox> {
  const places = new Map(boxes);
  for (const grouping of selection.groupings) {
    for (const { id, packed } of looseness.blocksIn(grouping)) {
      const corner = boxes.get(id);
      for (const [ref, box] of corner ? packed.boxes : []) {
        places.set(ref, moveTo(box, corner));
      }
    }
  }
  for (const [ref, box] of placeLooseArea(selection, looseness, extent)) {
    places.set(ref, moveTo(box, extent));
  }
  return places;
}

function moveTo(
  box: SceneBox,
  corner: { x: number; y: number } = { x: 0, y: 0 },
): SceneBox {
  return { ...box, x: box.x + corner.x, y: box.y + corner.y };
}
