import { JsonObject } from '@backstage/types';
import { draft, secret } from './draft';
import { HIDDEN_NEED, HiddenKind, markerOf } from './hidden';
import { Drafts, Has, Ref } from './Scene';

const offered = { verdict: 'offered', access: 'self-service' };

/** What is offered, and who left it. */
export function platform(has: Has, ref: Ref): Drafts {
  const guides = ['System', 'API', 'Resource', 'Domain', 'Component'] as const;
  return [
    has('Capability') &&
      secret('Capability', {
        ...offered,
        owner: 'sre',
        needs: [`${markerOf('Capability')} need`, HIDDEN_NEED],
        template: 'job',
        appliesTo: { kind: 'Component' },
      }),
    draft('Capability', 'pages', {
      ...offered,
      owner: 'guardian',
      needs: ['publish a page'],
      template: ref('Template'),
      appliesTo: { kind: 'Component' },
    }),
    draft('Capability', 'push', {
      verdict: 'retiring',
      owner: ref('Group') ?? 'nobody',
      needs: ['notify parents'],
      instead: ref('Capability'),
      reason: 'Nobody uses it.',
    }),
    ...guides.map(kind =>
      draft('Capability', `guided-by-${kind.toLocaleLowerCase('en-US')}`, {
        ...offered,
        owner: 'sre',
        needs: [`something like a ${kind}`],
        guide: ref(kind),
        ...(has(kind) && { appliesTo: { 'relations.partOf': ref(kind) } }),
      }),
    ),
    has('Template') &&
      secret('Template', { type: 'service', owner: 'sre', steps: [] }),
    draft('Template', 'job', { type: 'service', owner: 'sre', steps: [] }),
    has('OptOut') && secret('OptOut', optOutOf('memories', 'OptOut')),
    has('Capability') &&
      draft('OptOut', 'from-the-hidden-capability', {
        ...optOutOf('memories'),
        capability: ref('Capability'),
      }),
    has('Group') &&
      draft('OptOut', 'maintained-by-the-hidden-group', {
        ...optOutOf('albums'),
        maintainedBy: ref('Group'),
      }),
    has('Component') &&
      draft('OptOut', 'of-the-hidden-component', {
        ...optOutOf(markerOf('Component')),
      }),
  ];
}

function optOutOf(subject: string, kind?: HiddenKind): JsonObject {
  const text = kind ? markerOf(kind) : 'Something else';
  return {
    subject,
    capability: 'pages',
    instead: text,
    maintainedBy: 'guardian',
    reason: text,
    since: '2024-01-10',
    reviewBy: '2099-01-10',
  };
}
