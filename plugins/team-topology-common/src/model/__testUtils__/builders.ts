import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { KUMIKI_API_VERSION } from '../../kinds/constants';

function build(
  apiVersion: string,
  kind: string,
  name: string,
  spec: JsonObject,
): Entity {
  return { apiVersion, kind, metadata: { name }, spec };
}

/** A group as a directory delivers it. */
export function group(name: string, spec: JsonObject = {}): Entity {
  return build('backstage.io/v1alpha1', 'Group', name, {
    type: 'team',
    children: [],
    ...spec,
  });
}

export function user(name: string, ...memberOf: string[]): Entity {
  return build('backstage.io/v1alpha1', 'User', name, { memberOf });
}

export function component(name: string, spec: JsonObject = {}): Entity {
  return build('backstage.io/v1alpha1', 'Component', name, spec);
}

/** A TeamApi that has the name of its team. */
export function teamApi(team: string, spec: JsonObject = {}): Entity {
  return build(KUMIKI_API_VERSION, 'TeamApi', team, { team, ...spec });
}

export function interaction(name: string, spec: JsonObject = {}): Entity {
  return build(KUMIKI_API_VERSION, 'TeamInteraction', name, {
    mode: 'x-as-a-service',
    from: 'sre',
    to: ['billing'],
    since: '2024-01-15',
    ...spec,
  });
}

export function responsibility(name: string, spec: JsonObject = {}): Entity {
  return build(KUMIKI_API_VERSION, 'Responsibility', name, spec);
}

export function capability(name: string, spec: JsonObject = {}): Entity {
  return build(KUMIKI_API_VERSION, 'Capability', name, {
    owner: 'sre',
    needs: ['run a web service'],
    verdict: 'offered',
    access: 'self-service',
    ...spec,
  });
}

export function optOut(name: string, spec: JsonObject = {}): Entity {
  return build(KUMIKI_API_VERSION, 'OptOut', name, {
    subject: 'legacy-batch',
    capability: 'container-runtime',
    instead: 'EC2 with Ansible',
    maintainedBy: 'billing',
    reason: 'The batch needs a fixed host.',
    since: '2025-01-10',
    reviewBy: '2026-01-10',
    ...spec,
  });
}

/** The entity with relations as the catalog makes them. */
export function related(
  entity: Entity,
  relations: { type: string; targetRef: string }[],
): Entity {
  return { ...entity, relations };
}

/** The entity as it comes from a place: what the catalog notes about it. */
export function from(location: string, entity: Entity): Entity {
  const annotations = {
    'backstage.io/managed-by-origin-location': `url:https://git.example/${location}`,
    'backstage.io/managed-by-location': `url:https://git.example/${location}/${entity.metadata.name}.yaml`,
  };
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}

/** The entity in another namespace than the default one. */
export function inNamespace(namespace: string, entity: Entity): Entity {
  return { ...entity, metadata: { ...entity.metadata, namespace } };
}
