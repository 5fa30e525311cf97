import { Entity } from '@backstage/catalog-model';

/** Longer texts, such as the definition of an API, are cut. */
const MAX_TEXT_LENGTH = 8_192;

/** An entity without what says nothing about it: its place and its state in the catalog's database. */
export function withoutVolatile(entity: Entity): Entity {
  const { uid, etag, generation, ...metadata } = entity.metadata;
  const { apiVersion, kind, spec, relations } = entity;
  return {
    apiVersion,
    kind,
    metadata: metadata as Entity['metadata'],
    ...(spec && { spec }),
    ...(relations && { relations }),
  };
}

/** What is kept of an entity, and what scorecards and providers look at. */
export function keepEntity(entity: Entity): Entity {
  return JSON.parse(JSON.stringify(withoutVolatile(entity), cutText));
}

function cutText(_key: string, value: unknown): unknown {
  return typeof value === 'string' && value.length > MAX_TEXT_LENGTH
    ? value.slice(0, MAX_TEXT_LENGTH)
    : value;
}
