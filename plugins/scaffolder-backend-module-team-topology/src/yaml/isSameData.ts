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

/** The value as a map, or nothing where it is none. */
export function asMap(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
}
