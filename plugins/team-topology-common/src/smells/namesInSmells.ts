import { OrgModel } from '../model/OrgModel';
import { OrgSmell } from './OrgSmell';

/**
 * What everything is called that some smells name and that has a title in the
 * model.
 * @public
 */
export function namesInSmells(
  smells: readonly OrgSmell[],
  model: OrgModel,
): Record<string, string> {
  const named = new Set<string>();
  for (const { subjects, teams, inputs } of smells) {
    [...subjects, ...teams].forEach(ref => named.add(ref));
    for (const value of Object.values(inputs).flat()) {
      if (typeof value === 'string') {
        named.add(value);
      }
    }
  }
  const known = [
    ...[...model.laterTeams, ...model.groupings, ...model.teams],
    ...[...model.responsibilities, ...model.interactions],
    ...[...model.capabilities, ...model.optOuts],
  ];
  return Object.fromEntries(
    known.flatMap(({ ref, title }) =>
      named.has(ref) && title !== ref ? [[ref, title]] : [],
    ),
  );
}
