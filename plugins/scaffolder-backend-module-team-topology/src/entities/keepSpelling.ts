import { Entity } from '@backstage/catalog-model';
import {
  EntityReference,
  findReferences,
} from '@kumiki/backstage-plugin-team-topology-common';

/**
 * The entity with its refs written as they were before: a form hands over full
 * refs, and `sre` need not become `group:default/sre` for that.
 */
export function keepSpelling(
  before: Entity | undefined,
  after: Entity,
): Entity {
  if (!before) {
    return after;
  }
  const written = new Map(
    specReferences(before).map(it => [keyOf(it), it.value]),
  );
  const kept = structuredClone(after);
  for (const reference of specReferences(after)) {
    const value = written.get(keyOf(reference));
    if (value !== undefined && value !== reference.value) {
      write(kept, reference.field, value);
    }
  }
  return kept;
}

function specReferences(entity: Entity): EntityReference[] {
  return findReferences(entity).filter(
    ({ field, ref }) => ref !== undefined && field.startsWith('spec.'),
  );
}

/** The same for each place in a list. */
function keyOf({ field, ref }: EntityReference): string {
  return `${field.replace(/\[\d+\]/g, '[]')} ${ref}`;
}

/** @param field - such as `spec.people[0].user` */
function write(entity: Entity, field: string, value: string): void {
  const steps = field.split(/[.[\]]+/).filter(step => step !== '');
  const last = steps.pop() ?? '';
  let holder: unknown = entity;
  for (const step of steps) {
    holder =
      typeof holder === 'object' && holder !== null
        ? Reflect.get(holder, step)
        : undefined;
  }
  if (typeof holder === 'object' && holder !== null) {
    Reflect.set(holder, last, value);
  }
}
