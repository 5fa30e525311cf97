import {
  MapScene,
  ScenePaint,
} from '@kumiki/backstage-plugin-team-topology-common';
import { memo, useMemo } from 'react';
import { MapBackdropItem } from './MapBackdropItem';
import { MapItem } from './MapItem';
import { Neighbourhood } from './neighbourhood';

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
