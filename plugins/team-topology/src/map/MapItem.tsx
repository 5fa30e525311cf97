import {
  SceneBox,
  ScenePaintItem,
} from '@kumiki/backstage-plugin-team-topology-common';
import { memo } from 'react';
import { SceneElementPainter } from './SceneElementPainter';

/** How far the ring that marks an item stands off its box. */
const RING = 5;

/** What a team or a dropped responsibility needs to be drawn and reached. */
export interface MapItemProps {
  item: ScenePaintItem;
  box: SceneBox;
  /** What a screen reader says. */
  description: string;
  /** Whether Tab goes to it. */
  reachable: boolean;
  selected: boolean;
  found: boolean;
  /** Whether it is the match that the search shows now. */
  current: boolean;
  dimmed: boolean;
}

/**
 * A team or a dropped responsibility on the map, as a toggle button. Its keys
 * are handled by the map.
 */
export const MapItem = memo((props: MapItemProps) => {
  const { item, box } = props;
  return (
    <g
      role="button"
      tabIndex={props.reachable ? 0 : -1}
      aria-label={props.description}
      aria-pressed={props.selected}
      data-kind={item.kind}
      data-ref={item.ref}
      data-found={props.found || undefined}
      data-current={props.current || undefined}
      data-dimmed={props.dimmed || undefined}
    >
      <title>{item.label}</title>
      {item.elements.map((element, index) => (
        <SceneElementPainter key={index} element={element} />
      ))}
      <rect
        data-ring
        x={box.x - RING}
        y={box.y - RING}
        width={box.width + 2 * RING}
        height={box.height + 2 * RING}
        rx={RING + 4}
        fill="none"
      />
    </g>
  );
});
