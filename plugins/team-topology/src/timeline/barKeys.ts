import { KeyboardEvent } from 'react';

/** Goes from bar to bar within a lane, and from lane to lane. */
export function onBarKey(event: KeyboardEvent<HTMLElement>) {
  const bar = (event.target as HTMLElement).closest<HTMLElement>('[data-bar]');
  const next = bar && barAt(event.currentTarget, bar, event.key);
  if (next) {
    event.preventDefault();
    next.focus();
  }
}

function barAt(
  chart: HTMLElement,
  bar: HTMLElement,
  key: string,
): HTMLElement | undefined {
  const own = barsIn(bar.closest('[data-lane]'));
  const at = own.indexOf(bar);
  switch (key) {
    case 'ArrowRight':
      return own[at + 1];
    case 'ArrowLeft':
      return own[at - 1];
    case 'Home':
      return own[0];
    case 'End':
      return own.at(-1);
    case 'ArrowDown':
    case 'ArrowUp': {
      const lanes = [...chart.querySelectorAll('[data-lane]')].filter(
        lane => barsIn(lane).length > 0,
      );
      const from = lanes.findIndex(lane => lane.contains(bar));
      return sameTimeIn(lanes[from + (key === 'ArrowDown' ? 1 : -1)], bar);
    }
    default:
      return undefined;
  }
}

/** The last bar of a lane that begins no later, or else its first. */
function sameTimeIn(lane: Element | undefined, bar: HTMLElement) {
  const bars = barsIn(lane ?? null);
  const day = bar.dataset.bar ?? '';
  return (
    bars.filter(({ dataset }) => (dataset.bar ?? '') <= day).at(-1) ?? bars[0]
  );
}

function barsIn(lane: Element | null): HTMLElement[] {
  return [...(lane?.querySelectorAll<HTMLElement>('[data-bar]') ?? [])];
}
