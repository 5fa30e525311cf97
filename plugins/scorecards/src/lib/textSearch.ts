/**
 * Keeps what contains every word of the search, whatever the case and width
 * of the letters.
 */
export function textSearch<TItem>(
  items: TItem[],
  search: string,
  textOf: (item: TItem) => (string | undefined)[],
): TItem[] {
  const words = normalize(search).split(/\s+/).filter(Boolean);
  return items.filter(item => {
    const text = normalize(textOf(item).join(' '));
    return words.every(word => text.includes(word));
  });
}

function normalize(text: string): string {
  return text.normalize('NFKC').toLocaleLowerCase();
}
