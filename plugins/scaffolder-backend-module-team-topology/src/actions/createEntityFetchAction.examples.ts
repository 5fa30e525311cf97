import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Fetch the Team APIs of the two sides of a handover',
    example: `steps:
  - id: fetch
    action: kumiki:entity:fetch
    input:
      entityRefs:
        - teamapi:default/sre
        - teamapi:default/in-house-infra
`,
  },
  {
    description: 'Fetch a Team API where there is one',
    example: `steps:
  - id: fetch
    action: kumiki:entity:fetch
    input:
      entityRefs: [teamapi:default/quality]
      optional: true
`,
  },
];
