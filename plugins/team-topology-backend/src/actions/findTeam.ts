import {
  OrgModel,
  OrgTeam,
} from '@kumiki/backstage-plugin-team-topology-common';
import { findNamed } from './findNamed';

/**
 * Finds a team by its ref, its name or, where only one team has it, its title.
 */
export function findTeam(model: OrgModel, given: string): OrgTeam | undefined {
  return findNamed(model.teams, given, 'group');
}
