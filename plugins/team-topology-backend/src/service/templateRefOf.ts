import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { OrgCapability } from '@kumiki/backstage-plugin-team-topology-common';

/** The full ref of the template that a capability names, where it names one. */
export function templateRefOf(
  capability: Pick<OrgCapability, 'ref' | 'template'>,
): string | undefined {
  const { ref, template } = capability;
  if (template === undefined) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(template, {
        defaultKind: 'template',
        defaultNamespace: parseEntityRef(ref).namespace,
      }),
    );
  } catch {
    return undefined;
  }
}
