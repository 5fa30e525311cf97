import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  OrgModel,
  OrgTeam,
} from '@kumiki/backstage-plugin-team-topology-common';

/**
 * Finds a team by its ref, its name or, where only one team has it, its title.
 */
export function findTeam(model: OrgModel, given: string): OrgTeam | undefined {
  const wanted = given.trim();
  const ref = fullRefOf(wanted);
  const byRef = model.teams.find(team => team.ref === ref);
  if (byRef) {
    return byRef;
  }
  const title = wanted.toLocaleLowerCase('en-US');
  const byTitle = model.teams.filter(
    team => team.title.toLocaleLowerCase('en-US') === title,
  );
  return byTitle.length === 1 ? byTitle[0] : undefined;
}

function fullRefOf(text: string): string | undefined {
  try {
    return stringifyEntityRef(parseEntityRef(text, { defaultKind: 'group' }));
  } catch {
    return undefined;
  }
}
