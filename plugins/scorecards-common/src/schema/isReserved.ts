/**
 * Whether an id is the name of something that every object has, such as
 * `constructor`: results are kept by id, and one that is not there would seem to be.
 */
export function isReserved(id: unknown): boolean {
  return typeof id === 'string' && id in Object.prototype;
}
