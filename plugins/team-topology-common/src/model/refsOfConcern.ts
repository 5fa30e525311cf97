import { Entity } from '@backstage/catalog-model';
import { FilterPredicate } from '@backstage/filter-predicates';
import { entityFilter, kindOfRef } from '../reading/refs';
import { identify, IndexedEntity, isOurKind } from './EntityIndex';
import { GroupLinks } from './GroupLinks';
import { partiesNamedBy } from './interactions';
import { missingKinds, namedRefs } from './references';
import { teamOf } from './teamApis';

/**
 * What of a catalog a model follows from. A directory has thousands of Groups
 * and people that have nothing to do with any team. They change no answer, so
 * the catalog need not be asked whether the reader sees them.
 *
 * For every set of entities that are hidden from a reader, the model of what is
 * left is the same with and without the others.
 *
 * @param entities - everything in the catalog of the kinds that the model reads
 * @param options - `teams`: which Groups are teams, as for the model; `isCounted`:
 *   whether the model counts people and components and infers dependencies
 * @returns full, lower-case refs
 * @public
 */
export function refsOfConcern(
  entities: readonly Entity[],
  options: { teams?: FilterPredicate; isCounted: boolean },
): Set<string> {
  const { isCounted } = options;
  const all = entities.flatMap(entity => identify(entity) ?? []);
  const ours = all.filter(({ kind }) => isOurKind(kind));
  const groups = all.filter(({ kind }) => kind === 'group');
  const named = new Set(ours.flatMap(namedRefs));
  const { teams, configured } = teamsAmong(groups, ours, options.teams);
  const links = GroupLinks.create(groups);

  // What is below counts for a team, and decides whether a group is one.
  const counted = links.below(
    isCounted
      ? teams
      : [...teams].filter(ref => !configured.has(ref) && links.hasBelow(ref)),
  );
  const concern = links.above([...named, ...teams, ...counted]);
  const people = new Set(
    groups.filter(({ ref }) => counted.has(ref)).flatMap(namedRefs),
  );
  // Instead of somebody who is not there, anybody may be suggested; instead of a
  // team, only a team.
  const missing = isCounted ? missingKinds(ours, all) : new Set<string>();
  missing.delete('group');

  const concerns = (entity: IndexedEntity): boolean => {
    const { ref, kind } = entity;
    if (isOurKind(kind) || named.has(ref) || missing.has(kind)) {
      return true;
    }
    switch (kind) {
      case 'group':
        return concern.has(ref);
      case 'user':
        return people.has(ref) || namedRefs(entity).some(it => counted.has(it));
      case 'component':
        return namedRefs(entity).some(
          it => kindOfRef(it) === 'capability' || (isCounted && teams.has(it)),
        );
      default:
        return false;
    }
  };
  return new Set(all.filter(concerns).map(({ ref }) => ref));
}

/** Groups that may be teams: as configured, described, or party to an interaction. */
function teamsAmong(
  groups: readonly IndexedEntity[],
  ours: readonly IndexedEntity[],
  predicate: FilterPredicate | undefined,
): { teams: ReadonlySet<string>; configured: ReadonlySet<string> } {
  if (predicate === undefined) {
    return {
      teams: new Set(groups.map(({ ref }) => ref)),
      configured: new Set(),
    };
  }
  const isTeam = entityFilter(predicate);
  const configured = new Set(
    groups.filter(({ source }) => isTeam(source)).map(({ ref }) => ref),
  );
  const teams = new Set(configured);
  for (const entity of ours) {
    if (entity.kind === 'teaminteraction') {
      partiesNamedBy(entity).forEach(party => teams.add(party));
    }
    const described = entity.kind === 'teamapi' ? teamOf(entity) : undefined;
    if (described !== undefined) {
      teams.add(described);
    }
  }
  return { teams, configured };
}
