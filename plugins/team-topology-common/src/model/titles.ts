import { asRecord, asTitle } from '../reading/values';
import { IndexedEntity } from './EntityIndex';

/** What people call the entity: its title, else its name. */
export function titleOf(entity: IndexedEntity): string {
  return asTitle(entity.metadata.title) ?? entity.name;
}

/** What people call the group: the profile's display name, the title or the name. */
export function titleOfGroup(group: IndexedEntity): string {
  return asTitle(asRecord(group.spec.profile)?.displayName) ?? titleOf(group);
}
