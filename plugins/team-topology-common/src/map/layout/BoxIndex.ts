import { SceneBox } from '../MapScene';

/** The size of the cells that boxes are kept in. */
const CELL = 120;

/** A cell in each row of them; no map is wider. */
const ROW = 100_000;

/** Finds the boxes near to another without looking at all of them. */
export class BoxIndex<T extends { box: SceneBox }> {
  readonly #cells = new Map<number, T[]>();

  static create<T extends { box: SceneBox }>(items: readonly T[]) {
    const index = new BoxIndex<T>();
    items.forEach(item => index.add(item));
    return index;
  }

  private constructor() {}

  add(item: T): void {
    for (const cell of cellsOf(item.box)) {
      const items = this.#cells.get(cell);
      if (items) {
        items.push(item);
      } else {
        this.#cells.set(cell, [item]);
      }
    }
  }

  /**
   * How many items satisfy a condition, up to as many as matter; each counts
   * once for every cell that it shares with the box.
   */
  count(box: SceneBox, most: number, fits: (item: T) => boolean): number {
    let count = 0;
    for (const cell of cellsOf(box)) {
      for (const item of this.#cells.get(cell) ?? []) {
        count += fits(item) ? 1 : 0;
        if (count >= most) {
          return count;
        }
      }
    }
    return count;
  }
}

function cellsOf({ x, y, width, height }: SceneBox): number[] {
  const cells: number[] = [];
  const right = Math.floor((x + width) / CELL);
  const bottom = Math.floor((y + height) / CELL);
  for (let row = Math.floor(y / CELL); row <= bottom; row++) {
    for (let column = Math.floor(x / CELL); column <= right; column++) {
      cells.push(row * ROW + column);
    }
  }
  return cells;
}
