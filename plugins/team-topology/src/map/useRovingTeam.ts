import { MapScene } from '@kumiki/backstage-plugin-team-topology-common';
import { KeyboardEvent, RefObject, useMemo, useState } from 'react';
import { Direction, nearestTeam, readingOrder } from './geometry';
import { mapItems } from './mapItems';

const DIRECTIONS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** One item of the map at a time takes part in the order of Tab. */
export interface RovingTeam {
  /** The item to which Tab goes. */
  active?: string;
  setActive(ref: string): void;
  /** Moves the focus to an item, by its own ref or that of what it opens. */
  focus(ref: string): void;
  /** Goes where the key points; false for a key that goes nowhere. */
  move(event: KeyboardEvent, from: string): boolean;
}

/** Goes from team to team by keyboard. */
export function useRovingTeam(
  svgRef: RefObject<SVGSVGElement>,
  scene: MapScene | undefined,
  selected: string | undefined,
): RovingTeam {
  const [wanted, setWanted] = useState<string>();
  const items = useMemo(
    () => readingOrder(scene ? mapItems(scene) : []),
    [scene],
  );
  const nodes = useMemo(() => items.filter(({ isNode }) => isNode), [items]);
  const drawn =
    items.find(({ ref }) => ref === wanted) ??
    items.find(({ selects }) => selects === selected);

  const focus = (ref: string) => {
    const item =
      items.find(candidate => candidate.ref === ref) ??
      items.find(({ selects }) => selects === ref);
    setWanted(item?.ref);
    const elements = svgRef.current?.querySelectorAll<SVGGElement>(
      '[role="button"][data-ref]',
    );
    for (const element of elements ?? []) {
      if (element.dataset.ref === item?.ref) {
        element.focus({ preventScroll: true });
      }
    }
  };

  const target = (key: string, from: string) => {
    const index = items.findIndex(({ ref }) => ref === from);
    switch (key) {
      case 'Home':
        return items[0];
      case 'End':
        return items[items.length - 1];
      case 'PageDown':
        return items[(index + 1) % items.length];
      case 'PageUp':
        return items[(index - 1 + items.length) % items.length];
      default:
        return DIRECTIONS[key] && items[index]
          ? nearestTeam(nodes, items[index], DIRECTIONS[key]) ?? items[index]
          : undefined;
    }
  };

  return {
    active: (drawn ?? nodes[0])?.ref,
    setActive: setWanted,
    focus,
    move: (event, from) => {
      const team = target(event.key, from);
      if (team) {
        focus(team.ref);
      }
      return Boolean(team);
    },
  };
}
