import { SceneBox } from '../MapScene';

/** A box that wants a place. */
export interface BoxToPack {
  ref: string;
  width: number;
  height: number;
}

/** Boxes with their places, relative to the top left corner of all of them. */
export interface PackedBoxes {
  width: number;
  height: number;
  boxes: Map<string, SceneBox>;
}

/** The distance between two boxes that nothing connects. */
export const PACKING_GAP = 28;

/**
 * Puts boxes into rows, in the order given, none wider than `maxWidth` unless
 * a single box is.
 */
export function packBoxes(items: BoxToPack[], maxWidth: number): PackedBoxes {
  const boxes = new Map<string, SceneBox>();
  let x = 0;
  let y = 0;
  let rowHeight = 0;
  let width = 0;
  for (const item of items) {
    if (x > 0 && x + item.width > maxWidth) {
      x = 0;
      y += rowHeight + PACKING_GAP;
      rowHeight = 0;
    }
    boxes.set(item.ref, { x, y, width: item.width, height: item.height });
    width = Math.max(width, x + item.width);
    rowHeight = Math.max(rowHeight, item.height);
    x += item.width + PACKING_GAP;
  }
  return { width, height: y + rowHeight, boxes };
}

/** The width at which boxes fill about a rectangle of a given shape. */
export function widthForRatio(items: BoxToPack[], ratio: number): number {
  let area = 0;
  for (const { width, height } of items) {
    area += (width + PACKING_GAP) * (height + PACKING_GAP);
  }
  return Math.max(
    Math.sqrt(area * ratio),
    ...items.map(({ width }) => width + 1),
  );
}
