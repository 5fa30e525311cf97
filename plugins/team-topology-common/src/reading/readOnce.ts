/**
 * Remembers what is read of an object for as long as somebody has the object, so
 * that what thousands of entities say is read when one of them changes, and not
 * for each model. Nobody changes an object that was read, nor what was read of it.
 */
export function readOnce<K extends object, V>(
  read: (object: K) => V,
): (object: K) => V {
  const known = new WeakMap<K, { value: V }>();
  return object => {
    const found = known.get(object);
    if (found) {
      return found.value;
    }
    const value = read(object);
    known.set(object, { value });
    return value;
  };
}
