import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'End an interaction',
    example: `steps:
  - id: fetch
    action: kumiki:entity:fetch
    input:
      entityRefs: [teaminteraction:default/sre-runtime]
  - id: end
    action: kumiki:interaction:end
    input:
      interaction: teaminteraction:default/sre-runtime
      ended: 2026-11-22
`,
  },
];
