import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/**
 * The full ref of a capability, as a check names it.
 * @throws TypeError where it is not a ref
 */
export function readCapability(
  written: unknown,
  defaultNamespace: string,
): string | undefined {
  return written === undefined
    ? undefined
    : stringifyEntityRef(
        parseEntityRef(String(written), {
          defaultKind: 'capability',
          defaultNamespace,
        }),
      );
}
