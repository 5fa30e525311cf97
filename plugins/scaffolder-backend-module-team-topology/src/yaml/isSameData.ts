/** Whether two values are the same data; the order of keys does not count. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => isSameData(item, b[index]))
    );
  }
  const [one, other] = [asMap(a), asMap(b)];
  if (!one || !other) {
    return a === b || (Number.isNaN(a) && Number.isNaN(b));
  }
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      key => Object.hasOwn(other, key) && isSameData(one[key], other[key]),
    )
  );
}

/**
 * Numbers values so that those with the same number are the same data, and those
 * with another one are not. A value is gone through once.
 */
export function sameDataKeys(): (value: unknown) => number {
  const numbers = new Map<string, number>();
  return function keyOf(value) {
    const text = JSON.stringify(shapeOf(value, keyOf) ?? numbers.size);
    const key = numbers.get(text) ?? numbers.size;
    numbers.set(text, key);
    return key;
  };
}

/** A value in terms of its parts; nothing for bytes, sets and dates of YAML, which are the same as nothing else. */
function shapeOf(
  value: unknown,
  keyOf: (part: unknown) => number,
): unknown[] | undefined {
  if (Array.isArray(value)) {
    return ['list', ...value.map(keyOf)];
  }
  const map = asMap(value);
  if (map) {
    const names = Object.keys(map).sort();
    return ['map', ...names.map(name => [name, keyOf(map[name])])];
  }
  return typeof value === 'object' && value !== null
    ? undefined
    : [typeof value, String(value)];
}

/** The value as a map, or nothing where it is none; bytes, sets and dates of YAML are none. */
export function asMap(value: unknown): Record<string, unknown> | undefined {
  return Object.prototype.toString.call(value) === '[object Object]'
    ? (value as Record<string, unknown>)
    : undefined;
}
