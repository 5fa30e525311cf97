import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Make a repository out of the workspace',
    example: `steps:
  - id: publish
    action: kumiki:publish:project
    input:
      name: nap-times
      title: Add nap-times
      description: Says who sleeps when
`,
  },
];
