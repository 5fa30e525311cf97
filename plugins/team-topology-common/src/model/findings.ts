import { contradictions } from './contradictions';
import { EntityIndex } from './EntityIndex';
import { finding } from './finding';
import { handOffProblems } from './handOffProblems';
import { OrgFinding } from './OrgModel';
import { compareText } from '../reading/refs';
import { ResponsibilityTree } from './responsibilityTree';
import { TeamDeclaration, teamOf } from './teamApis';
import { unknownReferences } from './unknownReferences';
import { asText } from '../reading/values';

/** What is wrong with the data itself, whatever the date. */
export function buildFindings(
  index: EntityIndex,
  declarations: ReadonlyMap<string, TeamDeclaration>,
  tree: ResponsibilityTree,
): OrgFinding[] {
  const findings = [
    ...index.all.flatMap(entity => unknownReferences(entity, index)),
    ...secondTeamApis(index, declarations),
    ...index.ofKind('teamapi').flatMap(contradictions),
    ...handOffProblems(index, declarations),
    ...responsibilityCycles(index, tree),
  ];
  return findings.sort(
    (a, b) =>
      compareText(a.entity, b.entity) ||
      compareText(sortableField(a.field), sortableField(b.field)) ||
      compareText(a.rule, b.rule),
  );
}

function secondTeamApis(
  index: EntityIndex,
  declarations: ReadonlyMap<string, TeamDeclaration>,
): OrgFinding[] {
  return index.ofKind('teamapi').flatMap(entity => {
    const first = declarations.get(teamOf(entity) ?? '')?.teamApi;
    const value = asText(entity.spec.team) ?? '';
    return first === undefined || first === entity.ref
      ? []
      : [
          finding('second-team-api', entity, {
            field: 'spec.team',
            value,
            other: first,
          }),
        ];
  });
}

function responsibilityCycles(
  index: EntityIndex,
  tree: ResponsibilityTree,
): OrgFinding[] {
  return index
    .ofKind('responsibility')
    .filter(({ ref }) => tree.cyclic.has(ref))
    .map(entity =>
      finding('responsibility-cycle', entity, {
        field: 'spec.parent',
        value: String(entity.spec.parent),
      }),
    );
}

/** So that `spec.to[10]` comes after `spec.to[9]`. */
function sortableField(field: string): string {
  return field.replace(/\d+/g, digits => digits.padStart(12, '0'));
}
