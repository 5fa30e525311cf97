import {
  KUMIKI_KINDS,
  kumikiSchemas,
} from '@kumiki/backstage-plugin-team-topology-common';
import { asMap } from '../yaml/isSameData';

/** A JSON Schema, or a part of one. */
export type Schema = Record<string, unknown>;

/** The schema of the spec of a kind; nothing where it is none of ours. */
export function specSchema(kind: string): Schema | undefined {
  const known = KUMIKI_KINDS.find(it => it === kind);
  return known && propertySchema(kumikiSchemas[known], 'spec');
}

/** The schema of a field; nothing where the schema names no fields, as that of a filter predicate. */
export function propertySchema(
  schema: Schema | undefined,
  name: string,
): Schema | undefined {
  return asMap(asMap(schema?.properties)?.[name]);
}

/** The schema of the items of a list. */
export function itemSchema(schema: Schema | undefined): Schema | undefined {
  return asMap(schema?.items);
}
