import { parseEntityRef } from '@backstage/catalog-model';

/** Kind, namespace and name of a full ref, as requests want them. */
export function requestOf(ref: string) {
  const { kind, namespace, name } = parseEntityRef(ref);
  return { kind, namespace, name };
}
