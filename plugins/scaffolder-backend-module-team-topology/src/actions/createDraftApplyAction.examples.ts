import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Write the changes of a draft to the fetched files',
    example: `steps:
  - id: fetch
    action: kumiki:entity:fetch
    input:
      entityRefs: [teamapi:default/sre]
  - id: apply
    action: kumiki:draft:apply
    input:
      at: 2026-11-01
      changes:
        - type: take
          team: group:default/sre
          responsibility: responsibility:default/mail-and-dns
`,
  },
];
