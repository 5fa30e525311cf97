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

/** The value as a map, or nothing where it is none; bytes, sets and dates of YAML are none. */
export function asMap(value: unknown): Record<string, unknown> | undefined {
  return Object.prototype.toString.call(value) === '[object Object]'
    ? (value as Record<string, unknown>)
    : undefined;
}
