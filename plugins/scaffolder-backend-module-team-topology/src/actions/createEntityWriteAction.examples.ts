import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Declare an interaction between two teams in a new file',
    example: `steps:
  - id: write
    action: kumiki:entity:write
    input:
      entity:
        apiVersion: kumiki.dev/v1alpha1
        kind: TeamInteraction
        metadata:
          name: sre-with-billing
          title: On-call for billing
        spec:
          mode: collaboration
          from: sre
          to: [billing]
          purpose: Billing answers its own alerts
          since: 2026-12-01
          until: 2027-02-28
`,
  },
  {
    description: 'Change the mission of a team in the file that was fetched',
    example: `steps:
  - id: fetch
    action: kumiki:entity:fetch
    input:
      entityRefs: [teamapi:default/sre]
  - id: write
    action: kumiki:entity:write
    input:
      entity:
        apiVersion: kumiki.dev/v1alpha1
        kind: TeamApi
        metadata:
          name: sre
        spec:
          team: sre
          mission: An environment in which a team can run its product on its own
`,
  },
];
