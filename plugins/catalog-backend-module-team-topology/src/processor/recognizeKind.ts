import { Entity } from '@backstage/catalog-model';
import {
  EntityProblem,
  KUMIKI_API_VERSION,
  quoteValue,
} from '@kumiki/backstage-plugin-team-topology-common';
import { ACCEPTED_KINDS, AcceptedKind } from '../kinds/AcceptedKind';

const API_GROUP = KUMIKI_API_VERSION.slice(
  0,
  KUMIKI_API_VERSION.indexOf('/') + 1,
);

/** An entity is one of ours, or means to be one and is not, or is somebody else's. */
export type RecognizedKind =
  | { kind: AcceptedKind }
  | { problem: EntityProblem };

/**
 * Tells whose an entity is. The API group decides: another product may have
 * kinds of the same names, and other Kumiki modules bring kinds of the same group.
 */
export function recognizeKind(entity: Entity): RecognizedKind | undefined {
  const { apiVersion, kind } = entity;
  if (typeof apiVersion !== 'string' || !apiVersion.startsWith(API_GROUP)) {
    return undefined;
  }
  const ours = ACCEPTED_KINDS.find(
    name => name.toLowerCase() === String(kind).toLowerCase(),
  );
  if (!ours) {
    return undefined;
  }
  if (kind !== ours) {
    return {
      problem: {
        field: 'kind',
        message: `kind is ${quoteValue(kind)}; allowed: ${ours}`,
      },
    };
  }
  if (apiVersion !== KUMIKI_API_VERSION) {
    return {
      problem: {
        field: 'apiVersion',
        message: `apiVersion is ${quoteValue(
          apiVersion,
        )}; allowed for a ${ours}: ${KUMIKI_API_VERSION}`,
      },
    };
  }
  return { kind: ours };
}
