import {
  FADED,
  MapScene,
  SceneBox,
  SceneElement,
  ScenePaint,
  ScenePaintItem,
  ScenePathElement,
} from '@kumiki/backstage-plugin-team-topology-common';
import { memo, useMemo } from 'react';
import { mapItems } from './mapItems';
import { Neighbourhood } from './neighbourhood';

/** Draws one primitive of the scene, with the attributes it carries. */
export const SceneElementPainter = ({ element }: { element: SceneElement }) => {
  if (element.type === 'path') {
    return (
      <path
        d={element.d}
        fill={element.fill}
        fillOpacity={element.fillOpacity}
        stroke={element.stroke}
        strokeWidth={element.strokeWidth}
        strokeDasharray={element.strokeDasharray}
        strokeLinecap={element.strokeLinecap}
      />
    );
  }
  return (
    <text
      x={element.x}
      y={element.y}
      textAnchor={element.anchor}
      fontSize={element.fontSize}
      fontWeight={element.fontWeight}
      fill={element.fill}
      {...(element.halo && {
        stroke: element.halo,
        strokeWidth: 4,
        strokeLinejoin: 'round',
        paintOrder: 'stroke',
      })}
    >
      {element.text}
    </text>
  );
};

/** A grouping behind its teams; its title is what is pressed. */
const MapBackdropItem = memo(({ item }: { item: ScenePaintItem }) => (
  <g
    aria-hidden="true"
    data-kind={item.kind}
    data-ref={item.ref}
    opacity={item.faded && FADED}
  >
    {item.elements.map((element, index) => (
      <SceneElementPainter key={index} element={element} />
    ))}
  </g>
));

/** How far the ring that marks an item stands off its box. */
const RING = 5;

/** How far beside its line an interaction can be pressed. */
const REACH = 12;

/** What something that can be opened needs to be drawn and reached. */
interface MapItemProps {
  item: ScenePaintItem;
  box: SceneBox;
  /** The ref of what is opened. */
  selects: string;
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
 * A team, a title, an interaction or a responsibility on the map, as a toggle
 * button. Its keys are handled by the map.
 */
const MapItem = memo((props: MapItemProps) => {
  const { item, box } = props;
  const line =
    item.kind === 'edge' &&
    item.elements.find(
      (element): element is ScenePathElement =>
        element.type === 'path' && element.role === 'line',
    );
  return (
    <g
      role="button"
      tabIndex={props.reachable ? 0 : -1}
      aria-label={props.description}
      aria-pressed={props.selected}
      data-kind={item.kind}
      data-ref={item.ref}
      data-selects={props.selects}
      data-found={props.found || undefined}
      data-current={props.current || undefined}
      data-dimmed={props.dimmed || undefined}
      opacity={item.faded && FADED}
    >
      {line && (
        <path
          data-reach
          d={line.d}
          fill="none"
          stroke="transparent"
          strokeWidth={REACH}
        />
      )}
      {item.kind === 'title' && <rect {...box} fill="transparent" />}
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

/** What is drawn and what of it is emphasised. */
export interface MapPictureProps {
  scene: MapScene;
  paint: ScenePaint;
  descriptions: ReadonlyMap<string, string>;
  selected?: string;
  /** The item to which Tab goes. */
  active?: string;
  /** The refs that a search has found. */
  found: ReadonlySet<string>;
  /** The one of them that is shown now. */
  current?: string;
  /** What stays bright; everything while it is absent. */
  bright?: Neighbourhood;
}

/** Everything in the scene. Moving and zooming do not render it again. */
export const MapPicture = memo((props: MapPictureProps) => {
  const { scene, paint, bright } = props;
  const places = useMemo(
    () => new Map(mapItems(scene).map(place => [place.ref, place])),
    [scene],
  );
  return (
    <>
      {paint.items.map(item => {
        const place = places.get(item.ref);
        if (!place || item.kind === 'grouping') {
          return <MapBackdropItem key={`backdrop ${item.ref}`} item={item} />;
        }
        const isEdge = item.kind === 'edge';
        const near = isEdge ? bright?.edges : bright?.nodes;
        return (
          <MapItem
            key={item.ref}
            item={item}
            box={place.box}
            selects={place.selects}
            description={props.descriptions.get(item.ref) ?? item.label}
            reachable={item.ref === props.active}
            selected={place.selects === props.selected}
            found={props.found.has(item.ref)}
            current={item.ref === props.current}
            dimmed={item.kind !== 'title' && near?.has(item.ref) === false}
          />
        );
      })}
    </>
  );
});
