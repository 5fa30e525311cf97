import { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Accept a responsibility that nobody had, and send people on',
    example: `steps:
  - id: fetch
    action: kumiki:entity:fetch
    input:
      entityRefs: [teamapi:default/in-house-infra, teamapi:default/sre]
  - id: accept
    action: kumiki:team-api:update
    input:
      team: in-house-infra
      accept:
        - responsibility: mail-and-dns
  - id: redirect
    action: kumiki:team-api:update
    input:
      team: sre
      decline:
        - responsibility: mail-and-dns
          handOffTo: in-house-infra
`,
  },
  {
    description: 'Hand a responsibility over from one team to another',
    example: `steps:
  - id: fetch
    action: kumiki:entity:fetch
    input:
      entityRefs: [teamapi:default/sre, teamapi:default/in-house-infra]
  - id: release
    action: kumiki:team-api:update
    input:
      team: sre
      release: [runtime-platform]
  - id: accept
    action: kumiki:team-api:update
    input:
      team: in-house-infra
      accept:
        - responsibility: runtime-platform
`,
  },
  {
    description: 'Hold a responsibility until its owner is found',
    example: `steps:
  - id: fetch
    action: kumiki:entity:fetch
    input:
      entityRefs: [teamapi:default/in-house-infra]
  - id: hold
    action: kumiki:team-api:update
    input:
      team: group:default/in-house-infra
      hold:
        - responsibility: mail-and-dns
          rightfulOwner: nobody yet
          since: 2026-11-22
          reviewBy: 2027-02-28
`,
  },
];
