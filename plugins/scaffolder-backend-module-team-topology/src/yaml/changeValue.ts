import { isMap, isSeq } from 'yaml';
import { changeList } from './changeList';
import { changeMap } from './changeMap';
import { CollectionEntry } from './CollectionEntry';
import { EditContext } from './EditContext';
import { asMap, isSameData } from './isSameData';
import { replaceValue } from './replaceValue';

/** A value in a file: what it is, and what it is to be. */
export interface ValueChange {
  entry: CollectionEntry;
  current: unknown;
  intended: unknown;
  /** Whether it stands inside brackets or braces. */
  inFlow: boolean;
}

/** Changes a value with as few edits as possible. */
export function changeValue(change: ValueChange, context: EditContext): void {
  const { entry, current, intended } = change;
  if (isSameData(current, intended)) {
    return;
  }
  const { value: node } = entry;
  const map = asMap(intended);
  const changed =
    (isMap(node) &&
      map !== undefined &&
      changeMap(node, { ...change, intended: map }, context)) ||
    (isSeq(node) &&
      Array.isArray(intended) &&
      changeList(node, { ...change, intended }, context));
  if (!changed) {
    replaceValue(change, context);
  }
}
