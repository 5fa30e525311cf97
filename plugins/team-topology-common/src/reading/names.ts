import { DEFAULT_NAMESPACE, parseEntityRef } from '@backstage/catalog-model';
import { foldLetters } from './textSearch';

/**
 * The shortest readable form of an entity ref: its name, and its namespace
 * where that is not the default. A text that is no ref stays as it is.
 * @public
 */
export function nameOfRef(ref: string): string {
  try {
    const { namespace, name } = parseEntityRef(ref, { defaultKind: 'group' });
    return namespace === DEFAULT_NAMESPACE ? name : `${namespace}/${name}`;
  } catch {
    return ref;
  }
}

/**
 * What something is called where a title alone would not tell which it is:
 * `Payments (shop/payments)`.
 * @public
 */
export function labelOf(item: { ref: string; title: string }): string {
  return `${item.title} (${nameOfRef(item.ref)})`;
}

/**
 * The same items with titles that differ: where several have one title, each
 * gets its label. The one rule by which namesakes are told apart in maps,
 * tables, pickers, searches and answers.
 *
 * @param items - everything that may be shown side by side
 * @public
 */
export function withDistinctTitles<
  TItem extends { ref: string; title?: string },
>(items: readonly TItem[]): TItem[] {
  const refs = new Map<string, Set<string>>();
  const namesakes = items.map(({ ref, title }) => {
    if (title === undefined) {
      return undefined;
    }
    const key = foldLetters(title);
    const same = refs.get(key) ?? new Set<string>();
    refs.set(key, same.add(ref));
    return same;
  });
  return items.map((item, at) => {
    const { ref, title } = item;
    return title !== undefined && (namesakes[at]?.size ?? 0) > 1
      ? { ...item, title: labelOf({ ref, title }) }
      : item;
  });
}
