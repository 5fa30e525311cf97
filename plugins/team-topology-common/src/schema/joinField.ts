const LONGEST = 60;

/**
 * Writes the place of a field the way people write it: `spec.people[0].user`,
 * or `spec.appliesTo["spec.type"]` where the name is not a plain word.
 * @public
 */
export function joinField(parent: string, key: string | number): string {
  if (typeof key === 'number') {
    return `${parent}[${key}]`;
  }
  if (/^[$\w-]{1,60}$/.test(key)) {
    return parent === '' ? key : `${parent}.${key}`;
  }
  const cut = key.length > LONGEST ? `${key.slice(0, LONGEST - 1)}…` : key;
  return `${parent}[${JSON.stringify(cut)}]`;
}
