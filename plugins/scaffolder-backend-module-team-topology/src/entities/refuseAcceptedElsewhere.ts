import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import { quoteValue } from '@kumiki/backstage-plugin-team-topology-common';
import { JsonObject } from '@backstage/types';
import { CatalogView } from '../catalog/CatalogView';
import { itemsOf, responsibilityRef } from './changeTeamApi';
import { teamOf } from '../catalog/teamOf';

/**
 * Refuses to accept what another team accepts, unless exactly one of the two
 * says that it is primary. What a team has accepted all along may stay so. What
 * is left of a team that is gone refuses nothing: nobody could release it. A
 * team that the person cannot see is as one that is gone.
 *
 * @param own - the Team API as it will be
 * @param options - `before`: the same as it was; `teamApis`: those of all teams,
 *   as they will be; `catalog`: as the person sees it
 */
export async function refuseAcceptedElsewhere(
  own: Entity,
  options: {
    before: Entity;
    teamApis: readonly Entity[];
    catalog: CatalogView;
  },
): Promise<void> {
  const claims = findClaims(own, options);
  if (claims.length === 0) {
    return;
  }
  const teams = claims.flatMap(({ other }) => teamOf(other) ?? []);
  const existing = await options.catalog.find(teams);
  const claim = claims.find(({ other }) => {
    const team = teamOf(other);
    return team !== undefined && existing.has(team);
  });
  if (claim) {
    const { responsibility, other, isPrimary } = claim;
    const hint = isPrimary
      ? 'only one team can be primary'
      : 'let that team release it in the same change, or say which of the two is primary';
    const team = other.spec?.team;
    throw new ConflictError(
      `${responsibility} is accepted${isPrimary ? ' as primary' : ''} by ${
        typeof team === 'string' ? team : stringifyEntityRef(other)
      } already; ${hint}`,
    );
  }
}

interface Claim {
  /** As the Team API that is changed writes it. */
  responsibility: string;
  other: Entity;
  isPrimary: boolean;
}

/** What other teams accept of what a Team API newly accepts, with the same weight. */
function findClaims(
  own: Entity,
  { before, teamApis }: { before: Entity; teamApis: readonly Entity[] },
): Claim[] {
  const self = teamOf(own);
  const others = teamApis.filter(it => teamOf(it) !== self);
  const find = (teamApi: Entity, ref: string | undefined) =>
    itemsOf(teamApi, 'does').find(
      it => responsibilityRef(it.responsibility, teamApi) === ref,
    );
  const weigh = (item: JsonObject) => item.primary === true;
  return itemsOf(own, 'does').flatMap(item => {
    const ref = responsibilityRef(item.responsibility, own);
    const isPrimary = weigh(item);
    const was = find(before, ref);
    return was !== undefined && weigh(was) === isPrimary
      ? []
      : others.flatMap(other => {
          const theirs = find(other, ref);
          const { responsibility } = item;
          return theirs && weigh(theirs) === isPrimary
            ? [{ responsibility: textOf(responsibility), other, isPrimary }]
            : [];
        });
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : quoteValue(value);
}
