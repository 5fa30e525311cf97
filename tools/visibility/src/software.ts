import { draft, secret } from './draft';
import { markerOf } from './hidden';
import { Drafts, Has, Ref } from './Scene';

/** Components and what they are made of. */
export function software(has: Has, ref: Ref): Drafts {
  const service = { type: 'service', lifecycle: 'production' };
  return [
    draft(
      'Component',
      'memories',
      {
        ...service,
        owner: 'guardian',
        system: ref('System'),
        dependsOn: [ref('Resource'), ref('Component')],
        providesApis: [ref('API'), 'photos'],
      },
      {
        'kumiki.dev/golden-path-template':
          ref('Template') ?? 'template:default/job',
        'kumiki.dev/golden-path-version': has('Template')
          ? `1.0.0-${markerOf('Template')}`
          : '1.0.0',
      },
    ),
    draft('Component', 'albums', {
      ...service,
      owner: ref('Group') ?? 'nobody',
      subcomponentOf: ref('Component'),
      dependsOn: [ref('Capability'), 'capability:default/pages'],
      consumesApis: [ref('API')],
    }),
    draft('Component', 'billing', {
      ...service,
      owner: ref('User') ?? 'user:default/nobody',
    }),
    draft('Component', 'plain', { ...service, owner: 'sre' }),
    draft('System', 'nursery', {
      owner: ref('Group') ?? 'nobody',
      domain: ref('Domain'),
    }),
    draft('API', 'photos', {
      type: 'openapi',
      lifecycle: 'production',
      owner: 'guardian',
      system: ref('System'),
      definition: 'openapi: 3.0.0',
    }),
    draft('Resource', 'database', {
      type: 'database',
      owner: 'sre',
      system: 'nursery',
      dependsOn: [ref('Resource')],
    }),
    draft('Domain', 'care', { owner: ref('User') ?? 'user:default/nobody' }),
    has('Component') &&
      secret('Component', { ...service, owner: 'sre', system: 'nursery' }),
    has('System') && secret('System', { owner: 'sre' }),
    has('API') &&
      secret('API', {
        type: 'openapi',
        lifecycle: 'production',
        owner: 'sre',
        definition: markerOf('API'),
      }),
    has('Resource') && secret('Resource', { type: 'database', owner: 'sre' }),
    has('Domain') && secret('Domain', { owner: 'sre' }),
  ];
}
