import { ANNOTATION_LOCATION, Entity } from '@backstage/catalog-model';
import { parseAllDocuments } from 'yaml';

/** Where the repository of the organisation is. */
export const REPOSITORY = 'https://github.com/tsubomi/catalog';

export const SRE = 'teams/sre.yaml';
export const IN_HOUSE_INFRA = 'teams/in-house-infra.yaml';
export const INTERACTIONS = 'interactions.yaml';

const v1 = 'apiVersion: kumiki.dev/v1alpha1';

/** The files of a small organisation, by path. */
export const files: Readonly<Record<string, string>> = {
  [SRE]: `# Founded as the infrastructure team.
${v1}
kind: TeamApi
metadata:
  name: sre
spec:
  team: sre # since 2021
  mission: Keep it running
  does:
    - responsibility: runtime-platform
    # shared with insights; we decide
    - responsibility: database-operations
      primary: true
  doesNot:
    - responsibility: mail-and-dns
      handOffTo: corporate-it
      reason: We specialise in the product.
`,
  [IN_HOUSE_INFRA]: `${v1}
kind: TeamApi
metadata:
  name: in-house-infra
spec:
  team: group:default/in-house-infra
  does:
    - responsibility: technical-security
  # what we wait for
  interim:
    - responsibility: cloud-accounts
      rightfulOwner: nobody yet
      since: 2024-04-01
`,
  [INTERACTIONS]: `# How we work together.
---
${v1}
kind: TeamInteraction
metadata: { name: sre-runtime }
spec:
  mode: x-as-a-service
  from: sre
  to: [billing] # and nobody else
  capability: container-runtime
  since: 2024-01-15
---
# Over.
${v1}
kind: TeamInteraction
metadata: { name: sre-embedded }
spec: { mode: facilitating, from: sre, to: [billing], since: 2024-10-15, ended: 2025-03-28 }
`,
  'all.yaml': [
    ...['sre', 'in-house-infra', 'billing', 'corporate-it'].map(
      name => `apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: ${name} }
spec: { type: team, children: [] }
`,
    ),
    ...[
      'runtime-platform',
      'database-operations',
      'mail-and-dns',
      'technical-security',
      'cloud-accounts',
    ].map(
      name => `${v1}
kind: Responsibility
metadata: { name: ${name} }
spec: {}
`,
    ),
    `${v1}
kind: Capability
metadata: { name: container-runtime }
spec: { owner: sre, needs: [run a web service], verdict: offered, access: self-service }
`,
    `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: album-api }
spec: { type: service, lifecycle: production, owner: billing }
`,
  ].join('---\n'),
};

/** What the catalog knows, each entity with the place where it is declared. */
export function readEntities(
  urlOf: (path: string) => string = path =>
    `url:${REPOSITORY}/blob/main/${path}`,
): Entity[] {
  return Object.entries(files).flatMap(([path, text]) =>
    [...parseAllDocuments(text)].flatMap(document => {
      const entity = document.toJS() as Entity | null;
      return entity
        ? [
            {
              ...entity,
              metadata: {
                ...entity.metadata,
                namespace: 'default',
                annotations: { [ANNOTATION_LOCATION]: urlOf(path) },
              },
            },
          ]
        : [];
    }),
  );
}
