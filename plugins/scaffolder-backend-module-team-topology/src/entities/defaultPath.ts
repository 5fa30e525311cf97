import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';

/** Where a new entity is declared when nobody says where. */
export function defaultPath({ kind, metadata }: Entity): string {
  const { name, namespace = DEFAULT_NAMESPACE } = metadata;
  return [
    'catalog',
    kind.toLowerCase(),
    ...(namespace === DEFAULT_NAMESPACE ? [] : [namespace]),
    `${name}.yaml`,
  ].join('/');
}
