import {
  MapScene,
  SceneBox,
} from '@kumiki/backstage-plugin-team-topology-common';

/** Something on the map that can be opened. */
export interface MapItemPlace {
  /** Unique on the map: a ref, or the id of an edge. */
  ref: string;
  /** What is opened: a ref. */
  selects: string;
  /** Where it is, as far as a reader points at it. */
  box: SceneBox;
  /** Whether arrow keys go to it; others are reached one after the other. */
  isNode: boolean;
}

/** The band at the top of a grouping in which its title stands. */
function titleBand({ x, y, width }: SceneBox): SceneBox {
  return { x: x + 8, y: y + 5, width: width - 16, height: 24 };
}

/** Everything on a map that can be opened. */
export function mapItems(scene: MapScene): MapItemPlace[] {
  const node = ({ ref, box }: { ref: string; box: SceneBox }) => ({
    ref,
    selects: ref,
    box,
    isNode: true,
  });
  return [
    ...scene.teams.map(node),
    ...scene.dropped.map(node),
    ...scene.contested.map(node),
    ...scene.groupings.map(({ ref, box }) => ({
      ref,
      selects: ref,
      box: titleBand(box),
      isNode: false,
    })),
    ...scene.edges.map(({ id, interaction, from, shapeBox }) => ({
      ref: id,
      // What is inferred is told by the team that is used.
      selects: interaction ?? from,
      box: shapeBox,
      isNode: false,
    })),
  ];
}
