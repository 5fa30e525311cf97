import { SceneBox } from '../MapScene';

/** A piece of a column in which nothing stands, from top to bottom. */
interface Gap {
  top: number;
  bottom: number;
  /** The lines that pass here, with where they would like to. */
  lines: { id: string; y: number }[];
}

/** The distance that a line keeps to what it passes. */
const CLEARANCE = 5;

/** How much further a line goes rather than to share a gap with another one. */
const COMPANY = 6;

/** The distance between lines in the same gap, where there is room. */
const SPACING = 8;

/** Where lines may pass through a column. */
export class FreeSpace {
  readonly #gaps: Gap[];

  /** @param boxes - what stands there; @param titles - what lines should not strike out */
  static create(boxes: SceneBox[], titles: SceneBox[]): FreeSpace {
    const taken = [...boxes, ...titles]
      .map(({ y, height }) => ({
        top: y - CLEARANCE,
        bottom: y + height + CLEARANCE,
      }))
      .sort((a, b) => a.top - b.top);
    const gaps: Gap[] = [];
    let top = -Infinity;
    for (const item of taken) {
      if (item.top > top) {
        gaps.push({ top, bottom: item.top, lines: [] });
      }
      top = Math.max(top, item.bottom);
    }
    return new FreeSpace([...gaps, { top, bottom: Infinity, lines: [] }]);
  }

  private constructor(gaps: Gap[]) {
    this.#gaps = gaps;
  }

  get gaps(): readonly Gap[] {
    return this.#gaps;
  }

  /** Chooses the gap that is the smallest detour; where in it is decided later. */
  claim(line: { id: string; from: number; to: number }): number {
    const low = Math.min(line.from, line.to);
    const high = Math.max(line.from, line.to);
    let best: { gap: Gap; y: number; cost: number } | undefined;
    for (const gap of this.#gaps) {
      const near = Math.min(Math.max(line.to, gap.top), gap.bottom);
      const detour = Math.max(0, low - near, near - high);
      const crowd = gap.lines.length * COMPANY;
      const cost = 2 * detour + 0.1 * Math.abs(near - line.to) + crowd;
      if (!best || cost < best.cost) {
        best = { gap, y: near, cost };
      }
    }
    const y = best?.y ?? line.to;
    best?.gap.lines.push({ id: line.id, y });
    return y;
  }
}

/** The heights at which the lines pass a column, by their ids. */
export function chooseCrossings({ gaps }: FreeSpace): Map<string, number> {
  const chosen = new Map<string, number>();
  for (const { top, bottom, lines } of gaps) {
    lines.sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1));
    const count = lines.length;
    const step = Math.min(SPACING, (bottom - top) / (count + 1));
    const extent = step * (count - 1);
    const wanted = count ? lines.reduce((sum, { y }) => sum + y, 0) / count : 0;
    const first = Math.max(
      top + (Number.isFinite(bottom) ? step : 0),
      Math.min(wanted - extent / 2, bottom - step - extent),
    );
    for (const [index, { id }] of lines.entries()) {
      chosen.set(id, first + index * step);
    }
  }
  return chosen;
}
