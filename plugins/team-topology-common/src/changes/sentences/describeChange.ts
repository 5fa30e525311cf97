import { nameOfRef } from '../../reading/names';
import { OrgChange, OrgRecords, RecordedHolders } from '../OrgChange';
import { OrgDiff } from '../OrgDiff';
import { isSame } from '../recordsOf';
import {
  ChangeFacts,
  ChangeLanguage,
  ChangeWords,
  TermField,
} from './ChangeWords';
import { english } from './english';
import { japanese } from './japanese';

const WORDS: Record<ChangeLanguage, ChangeWords> = {
  en: english,
  ja: japanese,
};

/** A mission is one sentence; nobody wants to read an essay in a list. */
const LONGEST_TEXT = 160;

/**
 * The words for changes in a language.
 * @public
 */
export function changeWords(language: ChangeLanguage): ChangeWords {
  return WORDS[language];
}

/**
 * What sentences about changes need.
 * @public
 */
export interface ChangeTelling {
  language: ChangeLanguage;
  /** What refs are called; a ref without a title appears by its name. */
  names: OrgDiff['names'];
}

const NO_FACTS: Omit<ChangeFacts, 'title' | 'isNew'> = {
  gained: [],
  lost: [],
  interim: [],
  holders: [],
  isOverdue: false,
  isDerived: false,
  isUnknownBefore: false,
  fields: [],
};

/**
 * Tells a change in one sentence without a full stop. It is plain text: titles
 * are in it as their authors wrote them.
 * @public
 */
export function describeChange(
  change: OrgChange,
  { language, names }: ChangeTelling,
): string {
  const words = changeWords(language);
  const nameOf = (ref: string) => names[ref] ?? nameOfRef(ref);
  return words.sentences[change.kind]({
    title: change.title,
    ...NO_FACTS,
    isNew: change.field === undefined && change.before === undefined,
    ...valuesOf(change, words, nameOf),
    ...listsOf(change, words, nameOf),
  });
}

type NameOf = (ref: string) => string;

/** The values before and after, in words. */
function valuesOf(
  change: OrgChange,
  words: ChangeWords,
  nameOf: NameOf,
): Pick<ChangeFacts, 'before' | 'after'> {
  return {
    before: valueIn(change, 'before', words, nameOf),
    after: valueIn(change, 'after', words, nameOf),
  };
}

function valueIn(
  change: OrgChange,
  side: 'before' | 'after',
  words: ChangeWords,
  nameOf: NameOf,
): string | undefined {
  const value: unknown = change[side];
  if (value === undefined) {
    return undefined;
  }
  if (change.field === undefined) {
    return wholeIn(change, side, words, nameOf);
  }
  switch (change.field) {
    case 'partOf':
    case 'parent':
    case 'owner':
      return nameOf(String(value));
    case 'type':
      return change.subject === 'grouping'
        ? change[side] && words.groupingTypes[change[side]]
        : typeIn(change[side], words);
    case 'mode':
      return words.modes[change[side] ?? 'collaboration'];
    case 'verdict':
      return words.verdicts[change[side] ?? 'offered'];
    case 'state':
      return change.subject === 'interaction'
        ? words.interactionStates[change[side] ?? 'ended']
        : words.optOutStates[change[side] ?? 'orphaned'];
    case 'friction':
      return change[side] && words.friction[change[side].level];
    case 'parties':
      return change[side] && partiesIn(change[side], words, nameOf);
    default:
      return typeof value === 'string' || typeof value === 'number'
        ? shorten(String(value))
        : undefined;
  }
}

/** What is worth saying of something that comes or goes. */
function wholeIn(
  change: Extract<OrgChange, { field?: undefined }>,
  side: 'before' | 'after',
  words: ChangeWords,
  nameOf: NameOf,
): string | undefined {
  switch (change.subject) {
    case 'team':
      return typeIn(change[side]?.type, words);
    case 'interaction': {
      const { parties, mode } = change[side] ?? {};
      return parties && partiesIn(parties, words, nameOf, mode);
    }
    case 'responsibility': {
      const teams = change[side] ? teamsOf(change[side].holders) : [];
      return teams.length > 0 ? words.list(teams.map(nameOf)) : undefined;
    }
    case 'capability':
      return change[side] && words.verdicts[change[side].verdict];
    case 'optOut':
      return change[side] && words.optOutStates[change[side].state];
    default:
      return undefined;
  }
}

function typeIn(
  type: OrgRecords['team']['type'] | undefined,
  words: ChangeWords,
): string | undefined {
  return type === undefined || type === 'undefined-type'
    ? undefined
    : words.types[type];
}

function partiesIn(
  { from, to }: OrgRecords['interaction']['parties'],
  words: ChangeWords,
  nameOf: NameOf,
  mode?: OrgRecords['interaction']['mode'],
): string {
  return words.parties({
    from: nameOf(from),
    to: words.list(to.map(nameOf)),
    mode: mode && words.modes[mode],
  });
}

/** Who and what has come and gone. */
function listsOf(
  change: OrgChange,
  words: ChangeWords,
  nameOf: NameOf,
): Partial<ChangeFacts> {
  const named = (refs: readonly string[]) => refs.map(nameOf);
  const between = (before: readonly string[], after: readonly string[]) => ({
    gained: named(after.filter(ref => !before.includes(ref))),
    lost: named(before.filter(ref => !after.includes(ref))),
  });
  switch (change.field) {
    case 'holders': {
      const { before, after } = change;
      return {
        ...between(teamsOf(before), teamsOf(after)),
        holders: named(after?.owner ? [after.owner] : teamsOf(after)),
        interim: named(after?.interim.map(({ team }) => team) ?? []),
        isOverdue:
          (after?.interim ?? []).some(({ overdue }) => overdue) &&
          !(before?.interim ?? []).some(({ overdue }) => overdue),
        isDerived: after?.state === 'derived',
        isUnknownBefore: before?.state === 'unknown',
      };
    }
    case 'refusals':
      return between(
        (change.before ?? []).map(({ responsibility }) => responsibility),
        (change.after ?? []).map(({ responsibility }) => responsibility),
      );
    case 'friction':
      return { note: change.after?.note && shorten(change.after.note) };
    case 'consumers':
      return between(change.before ?? [], change.after ?? []);
    case 'terms':
    case 'answer':
    case 'working':
      return { fields: differingFields(change, words) };
    default:
      return {};
  }
}

function teamsOf(holders: RecordedHolders | undefined): string[] {
  return holders
    ? [
        ...new Set([
          ...holders.acceptedBy,
          ...holders.interim.map(({ team }) => team),
        ]),
      ]
    : [];
}

function differingFields(
  { before = {}, after = {} }: { before?: object; after?: object },
  words: ChangeWords,
): string[] {
  const [was, is] = [before, after] as Partial<Record<TermField, unknown>>[];
  const fields = Object.keys(words.fields) as TermField[];
  return fields
    .filter(field => !isSame(was[field], is[field]))
    .map(field => words.fields[field]);
}

function shorten(text: string): string {
  return text.length <= LONGEST_TEXT
    ? text
    : `${text.slice(0, LONGEST_TEXT - 1).trimEnd()}…`;
}
