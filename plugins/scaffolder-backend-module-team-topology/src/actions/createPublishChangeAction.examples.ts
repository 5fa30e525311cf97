import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Publish the change of a file that was fetched',
    example: `steps:
  - id: fetch
    action: kumiki:entity:fetch
    input:
      entityRefs: [teaminteraction:default/sre-runtime]
  - id: end
    action: kumiki:interaction:end
    input:
      interaction: teaminteraction:default/sre-runtime
      ended: '2026-11-22'
  - id: publish
    action: kumiki:publish:change
    input:
      title: End sre-runtime
      fetched: \${{ steps.fetch.output }}
`,
  },
];
