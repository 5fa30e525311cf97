import { DEFAULT_NAMESPACE, Entity } from '@backstage/catalog-model';
import { fullRef } from './fullRef';

/** The full ref of the team that a Team API is about. */
export function teamOf(teamApi: Entity): string | undefined {
  return fullRef(teamApi.spec?.team, {
    defaultKind: 'group',
    defaultNamespace: teamApi.metadata.namespace ?? DEFAULT_NAMESPACE,
  });
}
