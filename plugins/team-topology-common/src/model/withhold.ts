import { Entity } from '@backstage/catalog-model';
import { asRecord, UnknownRecord } from '../reading/values';
import { identify } from './EntityIndex';
import { referenceFieldsOf, WithholdScope } from './referenceFields';
import { namedRefs, resolveReference, textsIn } from './references';

/** Stands for a value that is to go; which part goes with it, the caller knows. */
const WITHHELD = Symbol('withheld');

/**
 * Takes out of the entities whatever names something that exists and that the
 * reader may not see: the field, the list item or, where nothing meaningful
 * would be left (an interaction with a hidden team), the entity. No hidden ref
 * is left in any field that the model reads or that relates entities.
 *
 * @param entities - what the reader may see; they are not changed
 * @param hiddenRefs - full, lower-case refs of what the reader may not see
 * @public
 */
export function withhold(
  entities: readonly Entity[],
  hiddenRefs: ReadonlySet<string>,
): Entity[] {
  if (hiddenRefs.size === 0) {
    return [...entities];
  }
  return entities.flatMap(entity => withholdFrom(entity, hiddenRefs) ?? []);
}

function withholdFrom(
  entity: Entity,
  hiddenRefs: ReadonlySet<string>,
): Entity | undefined {
  const identified = identify(entity);
  if (!identified) {
    // The model cannot read it either, so that nothing is lost with it.
    return undefined;
  }
  const { ref, kind, namespace } = identified;
  if (hiddenRefs.has(ref)) {
    return undefined;
  }
  // Most entities name nothing that is hidden.
  if (!namedRefs(identified).some(named => hiddenRefs.has(named))) {
    return entity;
  }
  let result: unknown = entity;
  for (const field of referenceFieldsOf(kind)) {
    result = prune(result, field.segments, field.whenHidden, value => {
      const target = resolveReference(field, value, namespace);
      return target !== undefined && hiddenRefs.has(target);
    });
    if (result === WITHHELD) {
      return undefined;
    }
  }
  return result as Entity;
}

/** The value without what is hidden: itself where nothing is, else a copy. */
function prune(
  value: unknown,
  segments: readonly string[],
  scope: WithholdScope,
  isHidden: (value: unknown) => boolean,
): unknown {
  const [segment, ...rest] = segments;
  if (segment === undefined) {
    return isHidden(value) ? WITHHELD : value;
  }
  if (segment === '**') {
    // What is left of a condition without one of its parts, nobody wrote.
    return textsIn(value).some(isHidden) ? WITHHELD : value;
  }
  if (segment === '[]') {
    return Array.isArray(value)
      ? pruneList(value, rest, scope, isHidden)
      : value;
  }
  const record = asRecord(value);
  if (!record) {
    return value;
  }
  const before = record[segment];
  const after = prune(before, rest, scope, isHidden);
  if (after === before) {
    return value;
  }
  if (after === WITHHELD) {
    return scope === 'field' ? without(record, segment) : WITHHELD;
  }
  return { ...record, [segment]: after };
}

function pruneList(
  list: unknown[],
  rest: readonly string[],
  scope: WithholdScope,
  isHidden: (value: unknown) => boolean,
): unknown {
  const items = list.map(item => prune(item, rest, scope, isHidden));
  if (items.every((item, at) => item === list[at])) {
    return list;
  }
  if (scope === 'item') {
    return items.filter(item => item !== WITHHELD);
  }
  return items.includes(WITHHELD) ? WITHHELD : items;
}

function without(record: UnknownRecord, key: string): UnknownRecord {
  const { [key]: _, ...others } = record;
  return others;
}
