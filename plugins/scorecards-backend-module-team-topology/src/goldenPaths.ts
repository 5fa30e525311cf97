import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import {
  entityFilter,
  findFilterPredicateProblems,
  OrgCapability,
} from '@kumiki/backstage-plugin-team-topology-common';

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
    const predicate = entity.spec?.appliesTo;
    return offered.has(ref) &&
      predicate !== undefined &&
      findFilterPredicateProblems(predicate, 'spec.appliesTo').length === 0
      ? [{ ref, appliesTo: entityFilter(predicate as FilterPredicate) }]
      : [];
  });
}
