import { draft, secret } from './draft';
import { markerOf } from './hidden';
import { Drafts, Has, Ref } from './Scene';

/** Scorecards that read every fact which names something. */
export function scorecards(has: Has, ref: Ref): Drafts {
  const levels = [{ id: 'bronze' }, { id: 'silver' }];
  const card = { lifecycle: 'active', levels };
  return [
    draft('Scorecard', 'paths', {
      ...card,
      owner: ref('Group') ?? 'nobody',
      appliesTo: {
        $all: [
          { kind: 'Component' },
          ...(has('System')
            ? [{ $not: { 'metadata.name': ref('System') } }]
            : []),
        ],
      },
      checks: [
        {
          id: 'few-missing',
          level: 'bronze',
          rule: 'size(facts.teamTopology.goldenPathsMissing) < 9',
          message:
            '{{ facts.teamTopology.goldenPathsMissing }}, {{ facts.teamTopology.goldenPathTemplate }}',
        },
        {
          id: 'on-pages',
          level: 'bronze',
          rule: "facts.catalog.lifecycle == 'production'",
          capability: 'pages',
        },
        {
          id: 'on-the-hidden-path',
          level: 'silver',
          rule: "facts.catalog.lifecycle == 'production'",
          capability: ref('Capability'),
        },
        {
          id: 'owned',
          level: 'bronze',
          rule: 'size(facts.catalog.owners) < 9 || facts.catalog.ownerResolves || facts.catalog.relationsResolve',
          message: '{{ facts.catalog.owners }} {{ facts.catalog.systems }}',
        },
        {
          id: 'told',
          level: 'silver',
          rule: "facts.ci.note != 'x' && size(facts.ci.waitsFor) < 9",
          message: '{{ facts.ci.note }} {{ facts.ci.waitsFor }}',
        },
        {
          id: 'watched',
          level: 'silver',
          rule: 'facts.monitor.alerts > 0',
        },
        {
          id: 'broken',
          level: 'silver',
          rule: "facts.ci.waitsFor[5] == 'x'",
          ...(has('System') && {
            appliesTo: { $not: { 'metadata.name': ref('System') } },
          }),
        },
      ],
    }),
    draft('Scorecard', 'teams', {
      ...card,
      owner: 'sre',
      appliesTo: { kind: 'Group' },
      checks: [
        {
          id: 'typed',
          level: 'bronze',
          rule: "!facts.teamTopology.isTeam || facts.teamTopology.type != ''",
          message: '{{ facts.teamTopology.type }}',
        },
        {
          id: 'counted',
          level: 'silver',
          rule: 'facts.teamTopology.memberCount >= 0 && facts.teamTopology.doesCount >= 0',
          message: '{{ facts.teamTopology.doesCount }}',
        },
      ],
    }),
    draft('Scorecard', 'capabilities', {
      ...card,
      owner: 'sre',
      appliesTo: { kind: 'Capability' },
      checks: [
        {
          id: 'agreed',
          level: 'bronze',
          rule: 'facts.teamTopology.contractComplete || size(facts.teamTopology.missingContract) >= 0',
          message: '{{ facts.teamTopology.missingContract }}',
        },
        {
          id: 'used',
          level: 'silver',
          rule: 'facts.teamTopology.consumers >= 0',
          message:
            '{{ facts.selfService.runs }} {{ facts.selfService.template }}',
        },
      ],
    }),
    has('Scorecard') &&
      secret('Scorecard', {
        ...card,
        owner: 'sre',
        appliesTo: { kind: 'Component' },
        checks: [
          {
            id: markerOf('Scorecard'),
            title: markerOf('Scorecard'),
            level: 'bronze',
            rule: 'facts.catalog.hasTitle',
            message: markerOf('Scorecard'),
            remedy: markerOf('Scorecard'),
          },
        ],
      }),
  ];
}
