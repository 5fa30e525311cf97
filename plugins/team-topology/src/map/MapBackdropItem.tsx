import { ScenePaintItem } from '@kumiki/backstage-plugin-team-topology-common';
import { memo } from 'react';
import { SceneElementPainter } from './SceneElementPainter';

/** What a grouping or an edge needs to be drawn. */
export interface MapBackdropItemProps {
  item: ScenePaintItem;
  dimmed: boolean;
}

/**
 * A grouping or an edge. Hidden from screen readers: what it says is part of
 * the labels of the teams and of the map as text.
 */
export const MapBackdropItem = memo((props: MapBackdropItemProps) => (
  <g
    aria-hidden="true"
    data-kind={props.item.kind}
    data-ref={props.item.ref}
    data-dimmed={props.dimmed || undefined}
  >
    <title>{props.item.label}</title>
    {props.item.elements.map((element, index) => (
      <SceneElementPainter key={index} element={element} />
    ))}
  </g>
));
