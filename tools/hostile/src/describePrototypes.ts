/** What every object inherits; it has to stay as it is. */
export function describePrototypes(): string {
  const inherited = [
    Object.prototype,
    Array.prototype,
    String.prototype,
    Function.prototype,
  ];
  return inherited
    .map(prototype => Reflect.ownKeys(prototype).map(String).join())
    .join(';');
}
