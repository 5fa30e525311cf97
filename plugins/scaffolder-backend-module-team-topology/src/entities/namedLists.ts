import { Entity } from '@backstage/catalog-model';
import { itemKey } from './mergeEntity';

/**
 * The lists by which a team says how it works. Their items are known by name,
 * or are a text: one stays until somebody says that it is to go.
 */
export const NAMED_LISTS = [
  'serviceLevels',
  'searchTerms',
  'meetings',
  'currentWork',
] as const;

/** The fields that a form goes without unless it says that it asks for them. */
export const ASKED_FIELDS = ['grouping', 'versioning', ...NAMED_LISTS] as const;

/** A field that not every form asks for. */
export type AskedField = (typeof ASKED_FIELDS)[number];

/** One of the lists by which a team says how it works. */
export type NamedList = (typeof NAMED_LISTS)[number];

/** What an item of a list is about. */
export function keyInList(
  list: string,
  item: unknown,
  entity: Entity,
): string | undefined {
  return typeof item === 'string' ? item : itemKey(list, item, entity);
}

/**
 * The items of a list after a change: those that were there, without those
 * that are to go, and those that are given; in the order of those before.
 */
export function changeList(
  list: string,
  entity: Entity,
  items: { before: unknown; given: unknown[]; gone?: readonly unknown[] },
): unknown[] {
  const { given, gone = [] } = items;
  const before: unknown[] = Array.isArray(items.before) ? items.before : [];
  const keyOf = (item: unknown) => keyInList(list, item, entity);
  const settled = new Set([...given, ...gone].map(keyOf));
  const others = before.filter(item => !settled.has(keyOf(item)));
  const order = before.map(keyOf);
  const place = (item: unknown) => {
    const at = order.indexOf(keyOf(item));
    return at === -1 ? order.length : at;
  };
  return [...others, ...given].sort((a, b) => place(a) - place(b));
}
