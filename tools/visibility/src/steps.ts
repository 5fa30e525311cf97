import { JsonObject } from '@backstage/types';

/** Actions of a template, one after the other. */
export type Steps = { action: string; input: JsonObject }[];

/** Puts the files of entities into the workspace. */
export function fetching(...entityRefs: string[]): Steps[number] {
  return { action: 'kumiki:entity:fetch', input: { entityRefs } };
}

/** Writes a new entity into the workspace. */
export function writing(kind: string, spec: JsonObject): Steps[number] {
  const entity = {
    apiVersion: 'kumiki.dev/v1alpha1',
    kind,
    metadata: { name: 'new' },
    spec,
  };
  return { action: 'kumiki:entity:write', input: { entity } };
}
