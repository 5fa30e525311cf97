import {
  DEFAULT_NAMESPACE,
  Entity,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import {
  InteractionTerms,
  isSameInteraction,
} from '@kumiki/backstage-plugin-team-topology-common';
import { CatalogView } from '../catalog/CatalogView';
import { fullRef } from '../catalog/fullRef';

/** Refuses to declare an interaction that is declared already, whatever it is called. */
export async function refuseSameInteraction(
  entity: Entity,
  catalog: CatalogView,
): Promise<void> {
  const since = entity.spec?.since;
  if (entity.kind !== 'TeamInteraction' || typeof since !== 'string') {
    return;
  }
  const terms = termsOf(entity);
  const same = (await catalog.listInteractionsSince(since)).find(other =>
    isSameInteraction(termsOf(other), terms),
  );
  if (same) {
    throw new ConflictError(
      `${stringifyEntityRef(
        same,
      )} says the same already: the same teams, mode and purpose since ${since}; allowed: another first day or purpose, or change that one`,
    );
  }
}

function termsOf({ metadata, spec = {} }: Entity): InteractionTerms {
  const defaultNamespace = metadata.namespace ?? DEFAULT_NAMESPACE;
  const refOf = (value: unknown, defaultKind: string) =>
    fullRef(value, { defaultKind, defaultNamespace });
  const textOf = (value: unknown) =>
    typeof value === 'string' ? value : undefined;
  return {
    mode: textOf(spec.mode),
    from: refOf(spec.from, 'group'),
    to: Array.isArray(spec.to)
      ? spec.to.flatMap(team => refOf(team, 'group') ?? [])
      : [],
    capability: refOf(spec.capability, 'capability'),
    purpose: textOf(spec.purpose),
    since: textOf(spec.since),
  };
}
