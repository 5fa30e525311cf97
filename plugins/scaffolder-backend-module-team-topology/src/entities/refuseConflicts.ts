import {
  Entity,
  stringifyEntityRef,
  DEFAULT_NAMESPACE,
} from '@backstage/catalog-model';
import { ConflictError } from '@backstage/errors';
import {
  boundaryItems,
  quoteValue,
  InteractionTerms,
  isSameInteraction,
  responsibilityIn,
} from '@kumiki/backstage-plugin-team-topology-common';
import { JsonObject } from '@backstage/types';
import { CatalogView } from '../catalog/CatalogView';
import { teamOf } from '../catalog/teamApis';
import { fullRef } from '../catalog/entityRefs';

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
      : 'let that team release it in the same change, or mark one of the two as primary';
    const team = other.spec?.team;
    throw new ConflictError(
      `${responsibility} is already accepted${
        isPrimary ? ' as primary' : ''
      } by ${
        typeof team === 'string' ? team : stringifyEntityRef(other)
      }; ${hint}`,
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
    boundaryItems(teamApi, 'does').find(
      it => responsibilityIn(it.responsibility, teamApi) === ref,
    );
  const weigh = (item: JsonObject) => item.primary === true;
  return boundaryItems(own, 'does').flatMap(item => {
    const ref = responsibilityIn(item.responsibility, own);
    const isPrimary = weigh(item);
    const was = find(before, ref);
    return was !== undefined && weigh(was) === isPrimary
      ? []
      : others.flatMap(other => {
          const theirs = find(other, ref);
          const { responsibility } = item;
          return theirs && weigh(theirs) === isPrimary
            ? [{ responsibility: writtenAs(responsibility), other, isPrimary }]
            : [];
        });
  });
}

function writtenAs(value: unknown): string {
  return typeof value === 'string' ? value : quoteValue(value);
}

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
      )} already declares the same interaction: the same teams, mode and purpose since ${since}; allowed: another first day or purpose, or change that one`,
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
