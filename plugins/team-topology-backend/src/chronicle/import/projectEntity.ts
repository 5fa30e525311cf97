import { Entity } from '@backstage/catalog-model';

/** The entity without what the model does not read. */
export function projectEntity(entity: Entity): Entity {
  const { relations: _, ...rest } = entity;
  const { uid: _uid, etag: _etag, ...metadata } = rest.metadata;
  return { ...rest, metadata };
}
