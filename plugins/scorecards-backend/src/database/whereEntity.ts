import { isOneOf } from '@kumiki/backend-database';
import { Knex } from 'knex';
import { EntityQuery } from './EntityStore';
import { isOwnedBy } from './owners';

/** Narrows a read of the table `entities`. */
export function whereEntity<Query extends Knex.QueryBuilder>(
  knex: Knex,
  builder: Query,
  query: EntityQuery,
): Query {
  const { kinds, owners, visible } = query;
  if (kinds) {
    builder.whereRaw(isOneOf(knex, 'entities.kind', kinds));
  }
  if (owners) {
    builder.whereRaw(isOwnedBy(knex, 'entities.owner', owners));
  }
  if (visible) {
    builder.whereRaw(isOneOf(knex, 'entities.ref', visible));
  }
  return builder;
}
