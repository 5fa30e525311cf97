import { shapeRow } from '../scene/shapeRow';
import { LayoutEdge } from './LayoutGraph';
import { SHAPE_OPTIONS } from './layoutOptions';
import { PlannedBundle } from './planLayout';

/** The ids of the two lines that lead from the node of a bracket. */
export function bracketLineIds(id: string): [string, string] {
  return [`${id}#left`, `${id}#right`];
}

/** The edges of the layout graph that stand for a bundle. */
export function bundleEdgesToLayout(bundle: PlannedBundle): LayoutEdge[] {
  const { id, left, right, edges } = bundle;
  if (bundle.form === 'bracket') {
    const [toLeft, toRight] = bracketLineIds(id);
    return [
      { id: toLeft, sources: [id], targets: [left] },
      { id: toRight, sources: [id], targets: [right] },
    ];
  }
  const { length, breadth } = shapeRow(edges, 'horizontal');
  return [
    {
      id,
      sources: [left],
      targets: [right],
      labels: [
        {
          id: `${id}#shapes`,
          text: edges[0].mode,
          width: length,
          height: breadth,
          layoutOptions: SHAPE_OPTIONS,
        },
      ],
    },
  ];
}
