import { Entity } from '@backstage/catalog-model';

/** A short way to write an entity of the catalog. */
export function entityOf(
  kind: string,
  name: string,
  spec: NonNullable<Entity['spec']>,
  title?: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace: 'default', name, ...(title && { title }) },
    spec,
    relations: [],
  };
}

/** A group below another one. */
export function groupOf(name: string, title: string, parent?: string): Entity {
  return entityOf('Group', name, {
    type: 'team',
    profile: { displayName: title },
    children: [],
    ...(parent && { parent }),
  });
}

/** A service that a group owns. */
export function serviceOf(
  name: string,
  owner: string,
  system = 'nursery',
): Entity {
  return entityOf('Component', name, {
    type: 'service',
    lifecycle: 'production',
    owner: `group:default/${owner}`,
    system,
  });
}

/** The entity as a version of the template for services would have made it. */
export function generated(entity: Entity, version: string): Entity {
  const annotations = {
    'kumiki.dev/golden-path-template': 'template:default/golden-path-service',
    'kumiki.dev/golden-path-version': version,
  };
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}

/** Why a service does not use the deploy workflow. */
export function optOutOf(
  service: string,
  options: { by: string; reviewBy: string },
): Entity {
  return {
    ...entityOf('OptOut', `${service}-deploys-itself`, {
      subject: `component:default/${service}`,
      capability: 'capability:default/deploy-workflow',
      instead: 'a script',
      maintainedBy: `group:default/${options.by}`,
      reason: 'It was there before',
      since: '2025-01-10',
      reviewBy: options.reviewBy,
    }),
    apiVersion: 'kumiki.dev/v1alpha1',
  };
}
