import {
  MapScene,
  SceneBox,
  SceneElement,
  ScenePaint,
  ScenePaintItem,
} from '@kumiki/backstage-plugin-team-topology-common';
import { memo, useMemo } from 'react';
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
    >
      {element.text}
    </text>
  );
};

/** What a grouping or an edge needs to be drawn. */
interface MapBackdropItemProps {
  item: ScenePaintItem;
  dimmed: boolean;
}

/**
 * A grouping or an edge. Hidden from screen readers: what it says is part of
 * the labels of the teams and of the map as text.
 */
const MapBackdropItem = memo((props: MapBackdropItemProps) => (
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

/** How far the ring that marks an item stands off its box. */
const RING = 5;

/** What a team or a dropped responsibility needs to be drawn and reached. */
interface MapItemProps {
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
const MapItem = memo((props: MapItemProps) => {
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

/** What can be selected; the rest is behind it. */
const ITEMS: ReadonlySet<string> = new Set(['team', 'dropped']);

/** Everything in the scene. Moving and zooming do not render it again. */
export const MapPicture = memo((props: MapPictureProps) => {
  const { scene, paint, bright } = props;
  const boxes = useMemo(
    () =>
      new Map(
        [...scene.teams, ...scene.dropped].map(({ ref, box }) => [ref, box]),
      ),
    [scene],
  );
  return (
    <>
      {paint.items.map(item => {
        const box = ITEMS.has(item.kind) ? boxes.get(item.ref) : undefined;
        if (!box) {
          const edge = item.kind === 'edge';
          return (
            <MapBackdropItem
              key={`${item.kind} ${item.ref}`}
              item={item}
              dimmed={edge && bright?.edges.has(item.ref) === false}
            />
          );
        }
        return (
          <MapItem
            key={item.ref}
            item={item}
            box={box}
            description={props.descriptions.get(item.ref) ?? item.label}
            reachable={item.ref === props.active}
            selected={item.ref === props.selected}
            found={props.found.has(item.ref)}
            current={item.ref === props.current}
            dimmed={bright?.nodes.has(item.ref) === false}
          />
        );
      })}
    </>
  );
});
