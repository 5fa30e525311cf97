/** Which values of a property occur in a list, sorted. */
export function valuesOf<T, K extends keyof T>(list: T[], key: K): T[K][] {
  return [...new Set(list.map(item => item[key]))].sort();
}
