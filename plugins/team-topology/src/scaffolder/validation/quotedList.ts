/** Names one after the other, as they stand in a sentence of any language. */
export function quotedList(names: string[]): string {
  return names.map(name => `“${name}”`).join(', ');
}
