import { KeyboardEvent } from 'react';
import { itemAt } from './itemAt';

import { MapZoom } from './useMapZoom';
import { RovingTeam } from './useRovingTeam';

/** How far an arrow key moves the map, in pixels. */
const PAN = 60;

const PANS: Record<string, [number, number]> = {
  ArrowLeft: [PAN, 0],
  ArrowRight: [-PAN, 0],
  ArrowUp: [0, PAN],
  ArrowDown: [0, -PAN],
};

/** The keys of the map: on a team they go to the next, elsewhere they move it. */
export function useMapKeys(options: {
  zoom: MapZoom;
  roving: RovingTeam;
  onSelect(ref: string | undefined): void;
}) {
  const { zoom, roving, onSelect } = options;
  const everywhere: Record<string, () => void> = {
    '+': zoom.zoomIn,
    '=': zoom.zoomIn,
    '-': zoom.zoomOut,
    '0': zoom.fit,
    Escape: () => onSelect(undefined),
  };

  const handle = (event: KeyboardEvent): boolean => {
    const { key } = event;
    const item = itemAt(event.target);
    if (item !== undefined && (key === 'Enter' || key === ' ')) {
      onSelect(item);
      return true;
    }
    if (item !== undefined && roving.move(event, item)) {
      return true;
    }
    const act =
      everywhere[key] ?? (PANS[key] && (() => zoom.panBy(...PANS[key])));
    act?.();
    return Boolean(act);
  };

  return (event: KeyboardEvent) => {
    const shortcut = event.ctrlKey || event.metaKey || event.altKey;
    if (!shortcut && handle(event)) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
}
