import { Entity } from '@backstage/catalog-model';
import { HiddenKind, hiddenRef } from './hidden';
import { platform } from './platform';
import { scorecards } from './scorecards';
import { software } from './software';
import { people, teams } from './teams';

/**
 * An organisation in which everything names the hidden entities wherever the
 * kinds allow it.
 *
 * @param absent - the kind whose hidden entity does not exist, and is named by
 * nobody: where something has to be named, it is another one
 */
export function organisation(absent?: HiddenKind): Entity[] {
  const has = (kind: HiddenKind) => kind !== absent;
  const ref = (kind: HiddenKind) => (has(kind) ? hiddenRef(kind) : undefined);
  const entities = [
    ...people(has, ref),
    ...teams(has, ref),
    ...platform(has, ref),
    ...software(has, ref),
    ...scorecards(has, ref),
  ];
  return entities.flatMap(entity => (entity ? [entity] : []));
}
