import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { teamOf } from '../catalog/teamOf';

/** Refuses to make the Team API of one team that of another: the first would lose what it said. */
export function refuseOtherTeam(
  current: Entity | undefined,
  entity: Entity,
): void {
  const before = current?.kind === 'TeamApi' ? teamOf(current) : undefined;
  const after = teamOf(entity);
  if (before !== undefined && before !== after) {
    throw new ConflictError(
      `${stringifyEntityRef(
        entity,
      )} describes ${before}, not ${after}; allowed: a Team API of its own for ${after}`,
    );
  }
}
