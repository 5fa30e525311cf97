import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** The kinds that a field can refer to, in lower case as in a full ref. */
export type RefKind =
  | 'group'
  | 'capability'
  | 'responsibility'
  | 'teaminteraction'
  | 'user';

/** An example ref of each kind, for people who have to type one. */
export const REF_EXAMPLES: Record<RefKind, string> = {
  group: 'group:default/sre',
  capability: 'capability:default/container-runtime',
  responsibility: 'responsibility:default/mail-and-dns',
  teaminteraction: 'teaminteraction:default/sre-runtime',
  user: 'user:default/tanaka',
};

const NAME = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

/**
 * The full, lower-case form of a ref that is typed with or without kind and
 * namespace; undefined if it cannot be a ref of the kind.
 */
export function toFieldRef(text: string, kind: RefKind): string | undefined {
  try {
    const ref = parseEntityRef(text.trim(), { defaultKind: kind });
    const isOfKind = ref.kind.toLocaleLowerCase('en-US') === kind;
    return isOfKind && NAME.test(ref.namespace) && NAME.test(ref.name)
      ? stringifyEntityRef(ref)
      : undefined;
  } catch {
    return undefined;
  }
}
