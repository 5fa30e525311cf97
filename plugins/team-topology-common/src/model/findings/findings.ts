import { readOnce } from '../../reading/readOnce';
import { compareText, toFullRef } from '../../reading/refs';
import { asList, asRecord, asRecords, asText } from '../../reading/values';
import { EntityIndex, IndexedEntity, isOurKind } from '../EntityIndex';
import { GroupTree } from '../groupings';
import { isConfirmedBy, readDeclaredOptOut } from '../optOuts';
import { OrgFinding } from '../OrgModel';
import { ResponsibilityTree } from '../responsibilityTree';
import { TeamDeclarations, teamOf } from '../teamApis';
import { finding } from './finding';
import { groupFindings } from './groupFindings';
import { handOffProblems } from './handOffProblems';
import { Suggestions, unknownReferences } from './unknownReferences';

/** What a TeamApi says about one responsibility and that cannot be meant. */
export const contradictions = readOnce((teamApi: IndexedEntity) => {
  const { spec, namespace: defaultNamespace } = teamApi;
  const refOf = (value: unknown, defaultKind: string) =>
    toFullRef(value, { defaultKind, defaultNamespace });
  const accepted = new Set(
    asRecords(spec.does).map(item =>
      refOf(item.responsibility, 'responsibility'),
    ),
  );
  const team = teamOf(teamApi);
  return asList(spec.doesNot).flatMap((item, position) => {
    const field = `spec.doesNot[${position}]`;
    const responsibility = asText(asRecord(item)?.responsibility);
    const handOffTo = asText(asRecord(item)?.handOffTo);
    const declined = refOf(responsibility, 'responsibility');
    const target = refOf(handOffTo, 'group');
    const found: OrgFinding[] = [];
    if (responsibility && declined && accepted.has(declined)) {
      found.push(
        finding('accepts-and-declines', teamApi, {
          field: `${field}.responsibility`,
          value: responsibility,
        }),
      );
    }
    if (handOffTo && target && target === team) {
      found.push(
        finding('hand-off-to-itself', teamApi, {
          field: `${field}.handOffTo`,
          value: handOffTo,
        }),
      );
    }
    return found;
  });
});

/**
 * What is wrong with the data itself, whatever the date. Where it is not known
 * what the teams did and declined, nothing is found in it.
 */
export function buildFindings(
  index: EntityIndex,
  options: {
    declarations: TeamDeclarations;
    tree: ResponsibilityTree;
    groups: GroupTree;
    isNotKnown: boolean;
  },
): OrgFinding[] {
  const { declarations, tree, groups, isNotKnown } = options;
  const suggestions = Suggestions.create(index, groups);
  const boundaries = isNotKnown
    ? []
    : [
        ...index.ofKind('teamapi').flatMap(contradictions),
        ...handOffProblems(index, declarations),
      ];
  const { all } = index;
  const findings = [
    ...all.flatMap(entity => unknownReferences(entity, index, suggestions)),
    ...all.flatMap(refusedChanges),
    ...rivalTeamApis(index, declarations),
    ...unconfirmedOptOuts(index),
    ...groupFindings(index, declarations, groups),
    ...boundaries,
    ...responsibilityCycles(index, tree),
  ];
  return findings.sort(
    (a, b) =>
      compareText(a.entity, b.entity) ||
      compareText(sortableField(a.field), sortableField(b.field)) ||
      compareText(a.rule, b.rule),
  );
}

/** Of several TeamApis of one group, each that does not count; where none does, all. */
function rivalTeamApis(
  index: EntityIndex,
  { byTeam, rivals }: TeamDeclarations,
): OrgFinding[] {
  return [...rivals].flatMap(([team, refs]) => {
    const counting = byTeam.get(team)?.teamApi;
    return refs.flatMap(ref => {
      const entity = index.get(ref);
      if (!entity || ref === counting) {
        return [];
      }
      const others = refs.filter(other => other !== ref);
      const place = {
        field: 'spec.team',
        value: asText(entity.spec.team) ?? '',
        others: counting === undefined ? others : [counting],
      };
      return [
        finding(
          counting === undefined ? 'contested-team-api' : 'second-team-api',
          entity,
          place,
        ),
      ];
    });
  });
}

/** Those about a component and by a group that exist: of others, that is what is wrong. */
function unconfirmedOptOuts(index: EntityIndex): OrgFinding[] {
  return index.ofKind('optout').flatMap(entity => {
    const declared = readDeclaredOptOut(entity);
    const subject = declared && index.get(declared.subject);
    if (!subject || !index.isGroup(declared.maintainedBy)) {
      return [];
    }
    return isConfirmedBy(entity, subject)
      ? []
      : [
          finding('unconfirmed-opt-out', entity, {
            field: 'spec.maintainedBy',
            value: String(entity.spec.maintainedBy),
          }),
        ];
  });
}

/** What the catalog says where it keeps an entity as it was before. */
function refusedChanges(entity: IndexedEntity): OrgFinding[] {
  if (!isOurKind(entity.kind)) {
    return [];
  }
  return entity.status
    .filter(({ level }) => level === 'error')
    .flatMap(item => {
      const value = asText(item.message);
      return value === undefined
        ? []
        : [finding('refused-change', entity, { field: 'status', value })];
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
