import { IndexedEntity } from './EntityIndex';
import { asRecord, asText } from '../reading/values';

/** What people call the entity: its title, else its name. */
export function titleOf(entity: IndexedEntity): string {
  return asText(entity.metadata.title) ?? entity.name;
}

/** What people call the group: the profile's display name, the title or the name. */
export function titleOfGroup(group: IndexedEntity): string {
  return asText(asRecord(group.spec.profile)?.displayName) ?? titleOf(group);
}
