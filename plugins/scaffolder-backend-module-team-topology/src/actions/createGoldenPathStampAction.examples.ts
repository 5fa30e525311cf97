import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Record which template made a component',
    example: `steps:
  - id: stamp
    action: kumiki:golden-path:stamp
`,
  },
  {
    description: 'The same, where the component is declared elsewhere',
    example: `steps:
  - id: stamp
    action: kumiki:golden-path:stamp
    input:
      path: ./service/catalog-info.yaml
`,
  },
];
