import { parseEntityRef } from '@backstage/catalog-model';

/** The shortest readable form of a ref; a text that is no ref stays as it is. */
export function nameOfRef(ref: string): string {
  try {
    const { namespace, name } = parseEntityRef(ref, { defaultKind: 'group' });
    return namespace === 'default' ? name : `${namespace}/${name}`;
  } catch {
    return ref;
  }
}
