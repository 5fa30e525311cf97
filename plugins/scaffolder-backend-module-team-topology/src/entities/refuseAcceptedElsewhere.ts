import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { teamOf } from '../catalog/teamOf';
import { itemsOf, responsibilityRef } from './changeTeamApi';

/** What a team accepts, and what the Team APIs say, as they will be. */
interface Acceptance {
  accepted: readonly string[];
  teamApis: readonly Entity[];
}

/** The teams, other than its own, that accept something of what a Team API accepts. */
export function listOtherAcceptors(
  own: Entity,
  acceptance: Acceptance,
): string[] {
  return [
    ...new Set(
      findRivals(own, acceptance).flatMap(({ other }) => teamOf(other) ?? []),
    ),
  ];
}

/**
 * Refuses to accept what another team accepts, unless exactly one of the two
 * says that it is primary. What is left of a team that is gone refuses nothing:
 * nobody could release it.
 *
 * @param options - `exists` has the other teams that the catalog knows
 */
export function refuseAcceptedElsewhere(
  own: Entity,
  options: Acceptance & { exists: (team: string) => boolean },
): void {
  for (const { value, other, isPrimary, theirs } of findRivals(own, options)) {
    const team = teamOf(other);
    if (team && options.exists(team) && theirs === isPrimary) {
      const hint = isPrimary
        ? 'only one team can be primary'
        : 'let that team release it in the same change, or say which of the two is primary';
      const name = other.spec?.team;
      throw new ConflictError(
        `${value} is accepted${isPrimary ? ' as primary' : ''} by ${
          typeof name === 'string' ? name : stringifyEntityRef(other)
        } already; ${hint}`,
      );
    }
  }
}

function findRivals(own: Entity, { accepted, teamApis }: Acceptance) {
  const self = teamOf(own);
  const find = (teamApi: Entity, ref: string | undefined) =>
    itemsOf(teamApi, 'does').find(
      it => responsibilityRef(it.responsibility, teamApi) === ref,
    );
  return accepted.flatMap(value => {
    const ref = responsibilityRef(value, own);
    const isPrimary = find(own, ref)?.primary === true;
    return teamApis.flatMap(other => {
      const found = teamOf(other) === self ? undefined : find(other, ref);
      const theirs = found?.primary === true;
      return found ? [{ value, other, isPrimary, theirs }] : [];
    });
  });
}
