import { TeamContact } from '../kinds/entities';
import {
  asRecord,
  asRecords,
  asText,
  withoutUndefined,
} from '../reading/values';

/** How to reach a team; nothing where its Team API does not say. */
export function readContact(value: unknown): TeamContact | undefined {
  const contact = asRecord(value);
  if (!contact) {
    return undefined;
  }
  const channels = asRecords(contact.channels).flatMap(channel => {
    const type = asText(channel.type);
    const name = asText(channel.name);
    const url = asText(channel.url);
    return type && name ? [withoutUndefined({ type, name, url })] : [];
  });
  const read = withoutUndefined<TeamContact>({
    channels: channels.length > 0 ? channels : undefined,
    request: asText(contact.request),
    hours: asText(contact.hours),
    responseTarget: asText(contact.responseTarget),
  });
  return Object.keys(read).length > 0 ? read : undefined;
}
