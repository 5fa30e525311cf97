import {
  OrgModel,
  OrgResponsibility,
} from '@kumiki/backstage-plugin-team-topology-common';

/** The nearest responsibility above of which a team has said something. */
export function declaredAncestor(
  model: OrgModel,
  ref: string,
): OrgResponsibility | undefined {
  const byRef = new Map(model.responsibilities.map(item => [item.ref, item]));
  const above = (item?: OrgResponsibility) =>
    item?.parent ? byRef.get(item.parent) : undefined;
  let current = above(byRef.get(ref));
  while (current && current.stateFrom !== 'declaration') {
    current = above(current);
  }
  return current;
}
