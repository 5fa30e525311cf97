import { Words } from '../../ui/useWords';

/** Names to choose from, as a part of a sentence. */
export function quotedList(names: string[], t: Words['t']): string {
  return names
    .map(name => t('fields.list.item', { name }))
    .join(t('fields.list.separator'));
}
