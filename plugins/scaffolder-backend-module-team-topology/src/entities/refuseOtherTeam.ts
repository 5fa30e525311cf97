import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { teamOf } from '../catalog/teamOf';

/**
 * Refuses to make the Team API of one team that of another: the first would
 * lose everything that it has said.
 */
export function refuseOtherTeam(before: Entity, after: Entity): void {
  const [was, is] = [teamOf(before), teamOf(after)];
  if (before.kind === 'TeamApi' && was !== undefined && was !== is) {
    throw new ConflictError(
      `spec.team would change: ${stringifyEntityRef(
        before,
      )} describes ${was}; allowed: a Team API of another name for ${is}`,
    );
  }
}
