import { FactValue } from '../facts/Facts';

/** How long a text or a list is at most, and the items of a list. */
export interface Size {
  length: number;
  item?: Size;
  /** How long the items are together, where they were one text. */
  together?: number;
}

/** The size of what has none. */
export const SINGLE: Size = { length: 1 };

/** Lists and texts up to this size are small: what rules do with them is known beforehand. */
export const SMALL = { items: 32, characters: 64 } as const;

const SMALL_LIST: Size = {
  length: SMALL.items,
  item: { length: SMALL.characters },
};

/** The size of a value, with that of its longest item. */
export function sizeOf(value: FactValue | undefined): Size {
  if (Array.isArray(value)) {
    let longest = 1;
    for (const item of value) {
      longest = Math.max(longest, item.length);
    }
    return { length: value.length, item: { length: longest } };
  }
  return typeof value === 'string' ? { length: value.length } : SINGLE;
}

/** The size of the largest small value, whatever its type is. */
export function largestSmallSize(type: string | undefined): Size {
  return type === 'string-list' ? SMALL_LIST : { length: SMALL.characters };
}

/** Whether a value is no larger than the largest small one of its type. */
export function isSmall(value: FactValue | undefined): boolean {
  if (Array.isArray(value)) {
    return (
      value.length <= SMALL.items &&
      value.every(it => it.length <= SMALL.characters)
    );
  }
  return typeof value !== 'string' || value.length <= SMALL.characters;
}
