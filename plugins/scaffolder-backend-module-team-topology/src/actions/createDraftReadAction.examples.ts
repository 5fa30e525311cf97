import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Read a draft',
    example: `steps:
  - id: read
    action: kumiki:draft:read
    input:
      draft: 0LcNwqGpJ3oCk1VvX2yT5uQe
`,
  },
];
