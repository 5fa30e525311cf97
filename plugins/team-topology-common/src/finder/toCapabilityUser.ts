import { Entity } from '@backstage/catalog-model';
import { identify } from '../model/EntityIndex';
import { relatedRefs } from '../model/relations';
import { titleOf } from '../model/titles';
import { CapabilityUser } from './CapabilityDetails';

/** A component as a list names it; nothing where it has no ref. */
export function toCapabilityUser(entity: Entity): CapabilityUser | undefined {
  const component = identify(entity);
  if (!component) {
    return undefined;
  }
  const owner = relatedRefs(component, {
    type: 'ownedBy',
    field: 'owner',
    defaultKind: 'group',
  }).find(ref => ref.startsWith('group:'));
  return {
    ref: component.ref,
    title: titleOf(component),
    ...(owner !== undefined && { owner }),
  };
}

/** A component of which only the ref is known. */
export function userFromRef(ref: string): CapabilityUser {
  return { ref, title: ref.slice(ref.indexOf('/') + 1) };
}
