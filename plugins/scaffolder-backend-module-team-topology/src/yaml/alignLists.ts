import { isSameData, asMap } from './isSameData';

/** By how many different first fields items are told apart. */
const MOST_NAMES = 8;

/**
 * Finds items by what they are about: the first field of an item says it, as a
 * list has no name to tell it by.
 */
class SubjectIndex {
  readonly #items: readonly unknown[];
  readonly #lists: readonly number[];
  readonly #byName = new Map<string, Map<string, number[]>>();

  private constructor(items: readonly unknown[]) {
    this.#items = items;
    this.#lists = items.flatMap((item, at) =>
      Array.isArray(item) ? [at] : [],
    );
  }

  static create(items: readonly unknown[]): SubjectIndex {
    return new SubjectIndex(items);
  }

  /** The first item of a stretch that is about the same thing as another one. */
  find(
    item: unknown,
    { from, before }: { from: number; before: number },
  ): number | undefined {
    const places = Array.isArray(item) ? this.#lists : this.#placesOf(item);
    const at = places[firstFrom(places, from)];
    return at !== undefined && at < before ? at : undefined;
  }

  #placesOf(item: unknown): readonly number[] {
    const map = asMap(item);
    const [name] = Object.keys(map ?? {});
    return map && name !== undefined
      ? this.#of(name)?.get(keyOf(map[name])) ?? []
      : [];
  }

  #of(name: string): ReadonlyMap<string, number[]> | undefined {
    const known = this.#byName.get(name);
    if (known || this.#byName.size >= MOST_NAMES) {
      return known;
    }
    const places = new Map<string, number[]>();
    this.#items.forEach((item, at) => {
      const map = asMap(item);
      if (map && Object.hasOwn(map, name)) {
        const key = keyOf(map[name]);
        const same = places.get(key) ?? [];
        same.push(at);
        places.set(key, same);
      }
    });
    this.#byName.set(name, places);
    return places;
  }
}

/** More would keep everybody waiting; the items between are then matched by what they are about. */
const MOST_COMPARISONS = 250_000;

/** How the items of a list became those of another. */
interface Alignment {
  /** For each intended item, the current one that it continues; nothing where it is new. */
  partner: (number | undefined)[];
}

/**
 * Finds which items stay, in the same order: first those that are the same, then
 * those between them that are about the same thing.
 */
export function alignLists(
  current: readonly unknown[],
  intended: readonly unknown[],
): Alignment {
  const partner: (number | undefined)[] = intended.map(() => undefined);
  for (const [from, to] of longestCommon(current, intended)) {
    partner[to] = from;
  }
  const ends = nextPartners(partner, current.length);
  const subjects = SubjectIndex.create(current);
  let next = 0;
  intended.forEach((item, index) => {
    partner[index] ??= subjects.find(item, { from: next, before: ends[index] });
    next = (partner[index] ?? next - 1) + 1;
  });
  return { partner };
}

/** For each place, the partner of the next item that has one; all of the list where none has. */
function nextPartners(
  partner: readonly (number | undefined)[],
  length: number,
): number[] {
  const ends = new Array<number>(partner.length);
  let end = length;
  for (let index = partner.length - 1; index >= 0; index--) {
    end = partner[index] ?? end;
    ends[index] = end;
  }
  return ends;
}

/** Pairs of the items that are the same, each list in its order. */
function longestCommon(
  current: readonly unknown[],
  intended: readonly unknown[],
): [number, number][] {
  const shorter = Math.min(current.length, intended.length);
  let front = 0;
  while (front < shorter && isSameData(current[front], intended[front])) {
    front++;
  }
  let back = 0;
  while (
    back < shorter - front &&
    isSameData(current.at(-1 - back), intended.at(-1 - back))
  ) {
    back++;
  }
  const between = commonBetween(
    current.slice(front, current.length - back),
    intended.slice(front, intended.length - back),
  );
  const sameFront = Array.from({ length: front }, (_, at) => [at, at]);
  const sameBack = Array.from({ length: back }, (_, at) => [
    current.length - back + at,
    intended.length - back + at,
  ]);
  return [
    ...sameFront,
    ...between.map(([from, to]) => [front + from, front + to]),
    ...sameBack,
  ] as [number, number][];
}

function commonBetween(
  a: readonly unknown[],
  b: readonly unknown[],
): [number, number][] {
  if (a.length * b.length > MOST_COMPARISONS) {
    return [];
  }
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  const same = a.map(from => b.map(to => isSameData(from, to)));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i][j] = same[i][j]
        ? lengths[i + 1][j + 1] + 1
        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (same[i][j]) {
      pairs.push([i++, j++]);
    } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
      i++;
    } else {
      j++;
    }
  }
  return pairs;
}

/** Where in an ordered list the numbers from one on begin. */
function firstFrom(places: readonly number[], from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle] < from) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** A text that is the same for the same data. */
function keyOf(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) => {
    const map = asMap(inner);
    if (map) {
      return Object.fromEntries(
        Object.keys(map)
          .sort()
          .map(key => [key, map[key]]),
      );
    }
    return typeof inner === 'number' || typeof inner === 'bigint'
      ? `${typeof inner} ${inner}`
      : inner;
  });
}
