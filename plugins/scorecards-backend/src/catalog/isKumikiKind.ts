import { Entity } from '@backstage/catalog-model';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';

const API_GROUP = KUMIKI_API_VERSION.replace(/\/.*$/, '/');

/** Whether an entity is of one of our kinds; a kind of that name in another API group is not. */
export function isKumikiKind(entity: Entity, kind: string): boolean {
  return (
    entity.kind.toLocaleLowerCase('en-US') === kind &&
    entity.apiVersion.startsWith(API_GROUP)
  );
}
