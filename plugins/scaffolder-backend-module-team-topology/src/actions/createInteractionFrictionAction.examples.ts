import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Say that an interaction blocks a team',
    example: `steps:
  - id: fetch
    action: kumiki:entity:fetch
    input:
      entityRefs: [teaminteraction:default/sre-runtime]
  - id: friction
    action: kumiki:interaction:friction
    input:
      interaction: teaminteraction:default/sre-runtime
      level: blocking
      note: A release waits for a ticket
      since: 2026-11-09
`,
  },
];
