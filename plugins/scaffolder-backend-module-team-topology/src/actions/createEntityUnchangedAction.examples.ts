import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Make sure that nobody changed the file meanwhile',
    example: `steps:
  - id: fetch
    action: kumiki:entity:fetch
    input:
      entityRefs: [teamapi:default/sre]
  - id: unchanged
    action: kumiki:entity:unchanged
    input:
      files: \${{ steps.fetch.output.files }}
`,
  },
];
