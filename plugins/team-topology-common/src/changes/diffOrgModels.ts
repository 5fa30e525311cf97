import { OrgModel } from '../model/OrgModel';
import { compareText } from '../reading/refs';
import { causeOf } from './causeOf';
import { createContext } from './ChangeContext';
import { kindOf } from './kindOf';
import { OrgChange, OrgRecords, OrgSubject } from './OrgChange';
import { isSame, OrganisationRecords, recordsOf } from './recordsOf';

/** The order in which changes are listed, by what they are about and by field. */
const FIELDS: { [S in OrgSubject]: readonly (keyof OrgRecords[S])[] } = {
  team: [
    ...(['title', 'type', 'mission', 'partOf'] as const),
    ...(['memberCount', 'componentCount', 'refusals', 'working'] as const),
  ],
  grouping: ['title', 'type', 'partOf'],
  responsibility: ['title', 'parent', 'area', 'holders'],
  interaction: [
    ...(['title', 'mode', 'state', 'friction', 'parties', 'terms'] as const),
  ],
  capability: ['title', 'owner', 'verdict', 'answer', 'consumers'],
  optOut: ['title', 'state', 'terms'],
};

const SUBJECTS = Object.keys(FIELDS) as OrgSubject[];

/**
 * What differs between two states of an organisation, sorted by what it is
 * about, then by ref. No difference gives no change; applied to the first, the
 * changes give the second; and the other way round they are the inverse.
 *
 * @param before - usually the earlier date
 * @param after - usually the later one
 * @public
 */
export function diffOrgModels(before: OrgModel, after: OrgModel): OrgChange[] {
  const records = { before: recordsOf(before), after: recordsOf(after) };
  const context = createContext({ before, after }, records);
  return SUBJECTS.flatMap(subject => {
    const refs = new Set([
      ...records.before[subject].keys(),
      ...records.after[subject].keys(),
    ]);
    return [...refs].sort(compareText).flatMap(ref => {
      const pair = {
        before: records.before[subject].get(ref),
        after: records.after[subject].get(ref),
      };
      return compare(subject, pair).map(difference => {
        const { title } = pair.after ?? pair.before ?? { title: ref };
        const found = { ...difference, subject, ref, title } as OrgChange;
        return {
          ...found,
          kind: kindOf(found),
          ...causeOf(found, context),
        } as OrgChange;
      });
    });
  });
}

type Difference = Pick<OrgChange, 'field' | 'before' | 'after'>;

function compare<S extends OrgSubject>(
  subject: S,
  pair: { before?: OrgRecords[S]; after?: OrgRecords[S] },
): Difference[] {
  const { before, after } = pair;
  if (!before || !after) {
    return [defined({ before, after }) as Difference];
  }
  return FIELDS[subject]
    .filter(field => !isSame(before[field], after[field]))
    .map(
      field =>
        ({
          field,
          ...defined({ before: before[field], after: after[field] }),
        } as Difference),
    );
}

/** What is absent is absent when it is sent as JSON, too. */
function defined<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}

/**
 * The records after some changes. It changes nothing of what it is given.
 *
 * @param records - those of the state before
 * @public
 */
export function applyOrgChanges(
  records: OrganisationRecords,
  changes: readonly OrgChange[],
): OrganisationRecords {
  const result: OrganisationRecords = {
    team: new Map(records.team),
    grouping: new Map(records.grouping),
    responsibility: new Map(records.responsibility),
    interaction: new Map(records.interaction),
    capability: new Map(records.capability),
    optOut: new Map(records.optOut),
  };
  for (const { subject, ref, field, after } of changes) {
    const of = result[subject] as Map<string, object>;
    if (field !== undefined) {
      const { [field as never]: _, ...others } = of.get(ref) ?? {};
      of.set(ref, after === undefined ? others : { ...others, [field]: after });
    } else if (after === undefined) {
      of.delete(ref);
    } else {
      of.set(ref, after as object);
    }
  }
  return result;
}
