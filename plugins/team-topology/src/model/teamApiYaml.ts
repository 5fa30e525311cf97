import { parseEntityRef } from '@backstage/catalog-model';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';

/** A first TeamApi for a group, ready to be put into a file. */
export function teamApiYaml(groupRef: string, mission: string): string {
  const { namespace, name } = parseEntityRef(groupRef);
  const inDefaultNamespace = namespace === 'default';
  return [
    `apiVersion: ${KUMIKI_API_VERSION}`,
    'kind: TeamApi',
    'metadata:',
    `  name: ${quoted(name)}`,
    ...(inDefaultNamespace ? [] : [`  namespace: ${quoted(namespace)}`]),
    'spec:',
    `  team: ${quoted(inDefaultNamespace ? name : groupRef)}`,
    '  type: stream-aligned # platform, enabling, complicated-subsystem',
    `  mission: ${quoted(mission)}`,
    '  contact:',
    '    channels:',
    '      - type: slack',
    `        name: ${quoted(`#${name}`)}`,
    '',
  ].join('\n');
}

// Text in single quotes is never read as a number, a boolean or a comment.
function quoted(text: string): string {
  return /^[a-z][a-z-]{3,}[a-z]$/.test(text) && text !== 'false'
    ? text
    : `'${text.replaceAll("'", "''")}'`;
}
