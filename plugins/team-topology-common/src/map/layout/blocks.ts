/** Something that takes a part of one or several columns, from a height on. */
export interface Block {
  items: { id: string; column: number; y: number; size: Size }[];
  first: number;
  last: number;
  height: number;
}

/** A width and a height. */
export interface Size {
  width: number;
  height: number;
}

/** The distance between groupings, or what stands for one. */
const BLOCK_GAP = 18;

/** The same block, further down. */
export function moveDown(block: Block, by: number): Block {
  return {
    ...block,
    items: block.items.map(item => ({ ...item, y: item.y + by })),
  };
}

/** Puts blocks below each other where they share a column, beside each other where not. */
export function pileUp(given: Block[]): Block {
  const blocks = breakColumns(given);
  const tops: number[] = [];
  const bottomOf = (block: Block, others: readonly Block[]) =>
    Math.max(
      0,
      ...others.map((other, index) =>
        other.first <= block.last && block.first <= other.last
          ? tops[index] + other.height + BLOCK_GAP
          : 0,
      ),
    );
  for (const [index, block] of blocks.entries()) {
    tops.push(bottomOf(block, blocks.slice(0, index)));
  }
  const height = Math.max(
    0,
    ...blocks.map((block, index) => tops[index] + block.height),
  );
  const areNarrow = blocks.every(({ first, last }) => first === last);
  const placed = blocks.map((block, index) => {
    const rest = height - (bottomOf(block, blocks) - BLOCK_GAP);
    return moveDown(block, tops[index] + (areNarrow ? rest / 2 : 0));
  });
  return {
    items: placed.flatMap(({ items }) => items),
    first: Math.min(...blocks.map(({ first }) => first)),
    last: Math.max(...blocks.map(({ last }) => last)),
    height,
  };
}

/** A column that is higher than this is broken, and goes on beside itself. */
const HIGHEST = 1400;

/** Between a column and the next there is room for this many in which it goes on. */
const PARTS = 1000;

/** Breaks columns that would be too high; what is in several columns is left alone. */
function breakColumns(blocks: Block[]): Block[] {
  const heights = new Map<number, { part: number; height: number }>();
  return blocks.map(block => {
    const { first, last, height, items } = block;
    if (first !== last) {
      return block;
    }
    const now = heights.get(first) ?? { part: 0, height: 0 };
    const fits = now.height === 0 || now.height + height <= HIGHEST;
    const next = fits
      ? { part: now.part, height: now.height + height + BLOCK_GAP }
      : { part: now.part + 1, height: height + BLOCK_GAP };
    heights.set(first, next);
    const column = first + Math.min(next.part, PARTS - 1) / PARTS;
    return {
      height,
      first: column,
      last: column,
      items: items.map(item => ({ ...item, column })),
    };
  });
}
