import { EntityIndex, IndexedEntity } from './EntityIndex';
import { findingMessage } from './findingMessages';
import { FindingRule, OrgFinding } from './OrgModel';
import { readReferences, WrittenReference } from './references';
import { compareText, kindOfRef, toFullRef } from './refs';
import { ResponsibilityTree } from './responsibilityTree';
import { teamOf } from './teamApis';
import { TeamDeclaration } from './teamApis';
import { asList, asRecord, asText } from './values';

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
    ...responsibilityCycles(index, tree),
  ];
  return findings.sort(
    (a, b) =>
      compareText(a.entity, b.entity) ||
      compareFields(a.field, b.field) ||
      compareText(a.rule, b.rule),
  );
}

function unknownReferences(
  entity: IndexedEntity,
  index: EntityIndex,
): OrgFinding[] {
  return readReferences(entity).flatMap(({ field, path, value, ref }) =>
    field.rule === undefined || isKnown(field, ref, index)
      ? []
      : [finding(field.rule, entity, path, value)],
  );
}

/** An opt-out may be of any kind; every other field names one kind only. */
function isKnown(
  field: WrittenReference['field'],
  ref: string | undefined,
  index: EntityIndex,
): boolean {
  if (ref === undefined || !index.has(ref)) {
    return false;
  }
  const expected = field.onlyKind ?? field.defaultKind;
  return field.rule === 'unknown-component' || kindOfRef(ref) === expected;
}

function secondTeamApis(
  index: EntityIndex,
  declarations: ReadonlyMap<string, TeamDeclaration>,
): OrgFinding[] {
  return index.ofKind('teamapi').flatMap(entity => {
    const first = declarations.get(teamOf(entity) ?? '');
    return first === undefined || first.teamApi === entity.ref
      ? []
      : [
          finding(
            'second-team-api',
            entity,
            'spec.team',
            String(entity.spec.team),
            first.teamApi,
          ),
        ];
  });
}

/** What a team says about one responsibility and that cannot both be meant. */
function contradictions(entity: IndexedEntity): OrgFinding[] {
  const { spec, namespace: defaultNamespace } = entity;
  const refOf = (value: unknown, defaultKind: string) =>
    toFullRef(value, { defaultKind, defaultNamespace });
  const accepted = new Set(
    asList(spec.does).map(item =>
      refOf(asRecord(item)?.responsibility, 'responsibility'),
    ),
  );
  const team = teamOf(entity);
  return asList(spec.doesNot).flatMap((item, at) => {
    const field = `spec.doesNot[${at}]`;
    const responsibility = asText(asRecord(item)?.responsibility);
    const handOffTo = asText(asRecord(item)?.handOffTo);
    const declined = refOf(responsibility, 'responsibility');
    const target = refOf(handOffTo, 'group');
    const found: OrgFinding[] = [];
    if (responsibility && declined && accepted.has(declined)) {
      found.push(
        finding(
          'accepts-and-declines',
          entity,
          `${field}.responsibility`,
          responsibility,
        ),
      );
    }
    if (handOffTo && target && target === team) {
      found.push(
        finding('hand-off-to-itself', entity, `${field}.handOffTo`, handOffTo),
      );
    }
    return found;
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
      finding(
        'responsibility-cycle',
        entity,
        'spec.parent',
        String(entity.spec.parent),
      ),
    );
}

function finding(
  rule: FindingRule,
  entity: IndexedEntity,
  field: string,
  value: string,
  other?: string,
): OrgFinding {
  const message = findingMessage(rule, { field, value, other });
  return { rule, entity: entity.ref, field, value, message };
}

/** So that `spec.to[10]` comes after `spec.to[9]`. */
function compareFields(a: string, b: string): number {
  const [sortableA, sortableB] = [a, b].map(field =>
    field.replace(/\d+/g, digits => digits.padStart(12, '0')),
  );
  return compareText(sortableA, sortableB);
}
