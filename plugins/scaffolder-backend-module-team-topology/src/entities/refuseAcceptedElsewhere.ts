import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { teamOf } from '../catalog/teamOf';
import { itemsOf, responsibilityRef } from './changeTeamApi';

/**
 * Refuses to accept what another team accepts, unless exactly one of the two
 * says that it is primary.
 *
 * @param teamApis - those of all teams, as they will be
 */
export function refuseAcceptedElsewhere(
  own: Entity,
  options: { accepted: readonly string[]; teamApis: readonly Entity[] },
): void {
  const { accepted, teamApis } = options;
  const self = teamOf(own);
  const find = (teamApi: Entity, ref: string | undefined) =>
    itemsOf(teamApi, 'does').find(
      it => responsibilityRef(it.responsibility, teamApi) === ref,
    );
  for (const value of accepted) {
    const ref = responsibilityRef(value, own);
    const isPrimary = find(own, ref)?.primary === true;
    for (const other of teamApis) {
      const theirs = teamOf(other) === self ? undefined : find(other, ref);
      if (theirs && (theirs.primary === true) === isPrimary) {
        const hint = isPrimary
          ? 'only one team can be primary'
          : 'let that team release it in the same change, or say which of the two is primary';
        const team = other.spec?.team;
        throw new ConflictError(
          `${value} is accepted${isPrimary ? ' as primary' : ''} by ${
            typeof team === 'string' ? team : stringifyEntityRef(other)
          } already; ${hint}`,
        );
      }
    }
  }
}
