import { asMap } from './isSameData';

/** By how many different first fields items are told apart. */
const MOST_NAMES = 8;

/**
 * Finds items by what they are about: the first field of an item says it, as a
 * list has no name to tell it by.
 */
export class SubjectIndex {
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
