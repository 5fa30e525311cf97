import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Remove an interaction that never began',
    example: `steps:
  - id: fetch
    action: kumiki:entity:fetch
    input:
      entityRefs: [teaminteraction:default/sre-runtime]
  - id: remove
    action: kumiki:entity:remove
    input:
      entityRef: teaminteraction:default/sre-runtime
      confirmed: true
`,
  },
];
