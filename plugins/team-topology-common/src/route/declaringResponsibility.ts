import { OrgModel, OrgResponsibility } from '../model';

/**
 * The responsibility that speaks for another one: itself where a team says
 * anything about it, else the nearest ancestor of which that is true.
 */
export function declaringResponsibility(
  model: OrgModel,
  responsibility: OrgResponsibility,
): OrgResponsibility | undefined {
  const byRef = new Map(model.responsibilities.map(item => [item.ref, item]));
  // The model's parents never go round in circles.
  let current: OrgResponsibility | undefined = responsibility;
  while (current && !isDeclared(current)) {
    current =
      current.parent === undefined ? undefined : byRef.get(current.parent);
  }
  return current;
}

function isDeclared(item: OrgResponsibility): boolean {
  const { acceptedBy, declinedBy, interimBy, goneTeams = [] } = item;
  return [acceptedBy, declinedBy, interimBy, goneTeams].some(
    teams => teams.length > 0,
  );
}
