import { NotFoundError } from '@backstage/errors';
import {
  OrgModel,
  OrgTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import { findNamed, findNamedOrThrow } from './findNamed';

/**
 * Finds a team by its ref, its name or its title.
 * @throws NotFoundError that lists several of that name, says what is in a
 *   grouping or when a team is founded, or suggests what is near
 */
export function findTeam(model: OrgModel, given: string): OrgTeam {
  const { at, groupings, laterTeams, teams } = model;
  const among = { kind: 'group', what: 'team', at };
  if (findNamed(teams, given, 'group').length === 0) {
    const [grouping] = findNamed(groupings, given, 'group');
    if (grouping) {
      const inside = grouping.teams.join(', ') || 'no team directly';
      throw new NotFoundError(
        `'${grouping.ref}' is a grouping and no team; it contains ${inside}`,
      );
    }
    const [later] = findNamed(laterTeams, given, 'group');
    if (later) {
      throw new NotFoundError(
        `'${later.ref}' is founded on ${later.founded}, after ${at}`,
      );
    }
  }
  return findNamedOrThrow(given, { ...among, items: teams });
}
