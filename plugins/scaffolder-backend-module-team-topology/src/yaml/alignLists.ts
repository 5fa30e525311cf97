import { asMap, sameDataKeys } from './isSameData';

/** More would keep everybody waiting; the items between are then written again. */
const MOST_COMPARISONS = 250_000;

/** How the items of a list became those of another. */
export interface Alignment {
  /** For each intended item, the current one that it continues; nothing where it is new. */
  partner: (number | undefined)[];
}

/**
 * Finds which items stay, in the same order: first those that are the same, then
 * those between them that are about the same thing. Each item is looked at a few
 * times, however long the lists are.
 */
export function alignLists(
  current: readonly unknown[],
  intended: readonly unknown[],
): Alignment {
  const partner: (number | undefined)[] = intended.map(() => undefined);
  const keyOf = sameDataKeys();
  const common = longestCommon(current.map(keyOf), intended.map(keyOf));
  for (const [from, to] of common) {
    partner[to] = from;
  }
  const topicOf = topicsBy(keyOf);
  const places = new Map<string, number[]>();
  current.forEach((item, index) => {
    for (const topic of topicOf(item)) {
      places.set(topic, places.get(topic) ?? []);
      places.get(topic)?.push(index);
    }
  });
  const ends = nextPartners(partner, current.length);
  let next = 0;
  intended.forEach((item, index) => {
    if (partner[index] === undefined) {
      // The first field of an item says what it is about.
      const [topic = ''] = topicOf(item);
      const found = firstFrom(places.get(topic), next);
      const isFree = found !== undefined && found < ends[index];
      partner[index] = isFree ? found : undefined;
    }
    next = (partner[index] ?? next - 1) + 1;
  });
  return { partner };
}

/** For each item, the partner of the next one that has one. */
function nextPartners(
  partner: readonly (number | undefined)[],
  last: number,
): number[] {
  const ends: number[] = [];
  let end = last;
  for (let index = partner.length - 1; index >= 0; index--) {
    end = partner[index] ?? end;
    ends[index] = end;
  }
  return ends;
}

/** What an item may be about, a text for each of its fields; a list has no name to tell it by. */
function topicsBy(keyOf: (value: unknown) => number) {
  return (item: unknown): string[] =>
    Array.isArray(item)
      ? ['list']
      : Object.entries(asMap(item) ?? {}).map(([name, value]) =>
          JSON.stringify([name, keyOf(value)]),
        );
}

/** The first of some places, in order, that is not before another one. */
function firstFrom(
  places: readonly number[] | undefined,
  from: number,
): number | undefined {
  let [first, last] = [0, places?.length ?? 0];
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if ((places?.[middle] ?? 0) < from) {
      first = middle + 1;
    } else {
      last = middle;
    }
  }
  return places?.[first];
}

/** Pairs of the items that are the same, each list in its order. */
function longestCommon(
  current: readonly number[],
  intended: readonly number[],
): [number, number][] {
  const shorter = Math.min(current.length, intended.length);
  let front = 0;
  while (front < shorter && current[front] === intended[front]) {
    front++;
  }
  let back = 0;
  while (
    back < shorter - front &&
    current.at(-1 - back) === intended.at(-1 - back)
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
  a: readonly number[],
  b: readonly number[],
): [number, number][] {
  if (a.length * b.length > MOST_COMPARISONS) {
    return [];
  }
  const lengths = Array.from({ length: a.length + 1 }, () =>
    new Array<number>(b.length + 1).fill(0),
  );
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i][j] =
        a[i] === b[j]
          ? lengths[i + 1][j + 1] + 1
          : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      pairs.push([i++, j++]);
    } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
      i++;
    } else {
      j++;
    }
  }
  return pairs;
}
