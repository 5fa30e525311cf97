import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  filterPredicateToFilterFunction,
  parseFilterPredicate,
} from '@backstage/filter-predicates';
import { OrgCapability } from '@kumiki/backstage-plugin-team-topology-common';

/** An offered capability that some entities are expected to use. */
export interface GoldenPath {
  /** The ref of the capability. */
  ref: string;
  appliesTo: (entity: Entity) => boolean;
}

/**
 * The offered capabilities that say who is expected to use them. One that says
 * it wrongly is expected of nobody.
 */
export function readGoldenPaths(
  entities: readonly Entity[],
  capabilities: readonly OrgCapability[],
): GoldenPath[] {
  const offered = new Set(
    capabilities
      .filter(({ verdict }) => verdict === 'offered')
      .map(({ ref }) => ref),
  );
  return entities.flatMap(entity => {
    const ref = stringifyEntityRef(entity);
    const appliesTo = offered.has(ref) && readFilter(entity.spec?.appliesTo);
    return appliesTo ? [{ ref, appliesTo }] : [];
  });
}

function readFilter(
  predicate: unknown,
): ((entity: Entity) => boolean) | undefined {
  if (predicate === undefined) {
    return undefined;
  }
  try {
    return filterPredicateToFilterFunction(parseFilterPredicate(predicate));
  } catch {
    return undefined;
  }
}
