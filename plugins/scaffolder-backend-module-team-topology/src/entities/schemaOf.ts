import {
  KUMIKI_KINDS,
  kumikiSchemas,
} from '@kumiki/backstage-plugin-team-topology-common';
import { asMap } from '../yaml/isSameData';

/** A part of the JSON Schema of a kind. */
export type SchemaPart = Record<string, unknown> | undefined;

/** What the schema says of the spec of a kind; nothing of kinds that are not ours. */
export function specSchemaOf(kind: string): SchemaPart {
  const own = KUMIKI_KINDS.find(it => it === kind);
  return own && asMap(asMap(kumikiSchemas[own].properties)?.spec);
}
