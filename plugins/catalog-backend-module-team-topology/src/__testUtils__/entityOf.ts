import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { KUMIKI_API_VERSION } from '@kumiki/backstage-plugin-team-topology-common';
import { AcceptedKind } from '../kindDefinitions';

/** An entity of a kind, as it would stand in a file. */
export function entityOf(
  kind: AcceptedKind,
  spec: JsonObject,
  metadata: Entity['metadata'] = { name: 'example' },
): Entity {
  return { apiVersion: KUMIKI_API_VERSION, kind, metadata, spec };
}
