import { InputError } from '@backstage/errors';
import { INTERACTION_MODES, TEAM_TYPES } from '../kinds/constants';
import { isExistingDate } from '../reading/days';
import { toFullRef } from '../reading/refs';
import { asRecord } from '../reading/values';
import {
  DRAFT_LIMITS,
  DraftChange,
  DraftChangeOf,
  DraftChangeType,
} from './DraftChange';

const LONGEST_REF = 200;

/** What a field of a change holds. */
type FieldRule = {
  required?: true;
} & (
  | {
      is: 'ref' | 'refs';
      kind: string;
      /** It need not exist: the change brings it. */
      isNew?: true;
    }
  | { is: 'title' | 'text' | 'day' | 'share' | 'yes' | 'value' }
  | { is: 'one'; of: readonly string[] }
);

const group = { is: 'ref', kind: 'group' } as const;
const team = { ...group, required: true } as const;
const responsibility = {
  is: 'ref',
  kind: 'responsibility',
  required: true,
} as const;
const interaction = { is: 'ref', kind: 'teaminteraction' } as const;

/** Every field of every change; what is not here is refused. */
const FIELDS: {
  [T in DraftChangeType]: Record<
    Exclude<keyof DraftChangeOf<T>, 'type'>,
    FieldRule
  >;
} = {
  'found-team': {
    team: { ...team, isNew: true },
    title: { is: 'title' },
    teamType: { is: 'one', of: TEAM_TYPES },
    mission: { is: 'text' },
    grouping: group,
  },
  'close-team': { team },
  'retype-team': {
    team,
    teamType: { is: 'one', of: TEAM_TYPES, required: true },
    was: { is: 'value' },
  },
  'move-team': { team, grouping: team, was: { is: 'value' } },
  'hand-over': {
    responsibility,
    from: group,
    to: team,
    reason: { is: 'text' },
  },
  take: { team, responsibility, forNow: { is: 'yes' }, rightfulOwner: group },
  'give-up': {
    team,
    responsibility,
    handOffTo: group,
    reason: { is: 'text' },
  },
  'begin-interaction': {
    interaction: { ...interaction, isNew: true },
    title: { is: 'title' },
    mode: { is: 'one', of: INTERACTION_MODES, required: true },
    from: team,
    to: { is: 'refs', kind: 'group', required: true },
    purpose: { is: 'text' },
    since: { is: 'day' },
    until: { is: 'day' },
  },
  'end-interaction': {
    interaction: { ...interaction, required: true },
    ended: { is: 'day' },
  },
  'embed-person': {
    user: { is: 'ref', kind: 'user', required: true },
    interaction: { ...interaction, required: true },
    allocation: { is: 'share' },
  },
  'move-component': {
    component: { is: 'ref', kind: 'component', required: true },
    owner: team,
    was: { is: 'value' },
  },
};

/**
 * Every kind of change, in the order in which a form offers them.
 * @public
 */
export const DRAFT_CHANGE_TYPES = Object.keys(FIELDS) as DraftChangeType[];

function rulesOf(change: { type: DraftChangeType }): [string, FieldRule][] {
  return Object.entries(FIELDS[change.type]);
}

/**
 * The refs that a change names, and whether each has to exist.
 *
 * @returns sorted by field; a ref in `was` is among them
 */
export function refsNamed(change: DraftChange): {
  existing: string[];
  added: string[];
} {
  const fields: Record<string, unknown> = { ...change };
  const existing: string[] = [];
  const added: string[] = [];
  for (const [name, rule] of rulesOf(change)) {
    const value = fields[name];
    if (rule.is === 'ref' || rule.is === 'refs') {
      const refs = [value].flat().filter(item => typeof item === 'string');
      (rule.isNew ? added : existing).push(...refs);
    }
  }
  return { existing, added };
}

/** All refs that a change names, also in what was there before it. */
export function refsIn(change: DraftChange): string[] {
  const { existing, added } = refsNamed(change);
  // What was there may be a type, or nothing.
  const was = 'was' in change ? change.was : undefined;
  return [...existing, ...added, ...(was?.includes(':') ? [was] : [])];
}

/**
 * Reads the changes of a draft that somebody sent: refs in full, texts within
 * {@link DRAFT_LIMITS}, no field that there is not.
 *
 * @throws InputError that names the change, the field and what is allowed
 * @public
 */
export function readDraftChanges(value: unknown): DraftChange[] {
  if (!Array.isArray(value)) {
    throw new InputError('changes must be a list');
  }
  if (value.length > DRAFT_LIMITS.changes) {
    throw new InputError(
      `changes has ${value.length} items; a draft holds ${DRAFT_LIMITS.changes} at most`,
    );
  }
  return Array.from<unknown, DraftChange>(value, (item, index) =>
    readChange(item, `changes[${index}]`),
  );
}

function readChange(value: unknown, place: string): DraftChange {
  const given = asRecord(value) ?? {};
  const type = DRAFT_CHANGE_TYPES.find(known => known === given.type);
  if (!type) {
    throw new InputError(
      `${place}.type must be one of ${DRAFT_CHANGE_TYPES.join(', ')}`,
    );
  }
  const rules = new Map(rulesOf({ type }));
  const unknown = Object.keys(given).find(
    name => name !== 'type' && !rules.has(name),
  );
  if (unknown !== undefined) {
    throw new InputError(
      `${place} of type ${type} has the field ${JSON.stringify(
        unknown.slice(0, DRAFT_LIMITS.title),
      )}; allowed: ${[...rules.keys()].join(', ')}`,
    );
  }
  const read = [...rules].flatMap(([name, rule]): [string, unknown][] => {
    const field = given[name];
    if (field === undefined || field === null) {
      if (rule.required) {
        throw new InputError(`${place}.${name} is missing`);
      }
      return [];
    }
    const result = readField(field, rule);
    if (result === undefined) {
      throw new InputError(`${place}.${name} must be ${allowedBy(rule)}`);
    }
    return [[name, result]];
  });
  // Each field was read by its rule, and none is missing.
  return { type, ...Object.fromEntries(read) } as DraftChange;
}

/** The field as it is kept; nothing where it is not what it should be. */
function readField(value: unknown, rule: FieldRule): unknown {
  switch (rule.is) {
    case 'ref':
      return readRef(value, rule.kind);
    case 'refs':
      return readRefs(value, rule.kind);
    case 'title':
      return readText(value, DRAFT_LIMITS.title);
    case 'text':
      return readText(value, DRAFT_LIMITS.text);
    case 'day':
      return isExistingDate(value) ? value : undefined;
    case 'share':
      return typeof value === 'number' && value > 0 && value <= 1
        ? value
        : undefined;
    case 'yes':
      return typeof value === 'boolean' ? value : undefined;
    case 'value':
      return value === '' ? value : readText(value, LONGEST_REF);
    default:
      return rule.of.find(item => item === value);
  }
}

/** A kind, a namespace and a name of 63 characters each, and what is between them. */

/** What the catalog takes as a name; its own parser takes much more. */
const REF =
  /^[a-z0-9]{1,63}:[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\/[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/;

function readRef(value: unknown, kind: string): string | undefined {
  if (typeof value !== 'string' || value.length > LONGEST_REF) {
    return undefined;
  }
  const ref = toFullRef(value.trim(), {
    defaultKind: kind,
    defaultNamespace: 'default',
  });
  return ref?.startsWith(`${kind}:`) && REF.test(ref) ? ref : undefined;
}

function readRefs(value: unknown, kind: string): string[] | undefined {
  if (
    !Array.isArray(value) ||
    value.length === 0 ||
    value.length > DRAFT_LIMITS.teams
  ) {
    return undefined;
  }
  const refs = value.flatMap(item => readRef(item, kind) ?? []);
  return refs.length === value.length ? [...new Set(refs)] : undefined;
}

/** On one line, and without characters that nobody can see or PostgreSQL does not take. */
function readText(value: unknown, longest: number): string | undefined {
  const text =
    typeof value === 'string' ? value.replace(/[\p{C}\s]+/gu, ' ').trim() : '';
  return text !== '' && text.length <= longest ? text : undefined;
}

function allowedBy(rule: FieldRule): string {
  switch (rule.is) {
    case 'ref':
      return `the ref of a ${rule.kind}`;
    case 'refs':
      return `refs of 1 to ${DRAFT_LIMITS.teams} of the kind ${rule.kind}`;
    case 'title':
      return `a text of 1 to ${DRAFT_LIMITS.title} characters`;
    case 'text':
      return `a text of 1 to ${DRAFT_LIMITS.text} characters`;
    case 'day':
      return 'a date that exists, written YYYY-MM-DD';
    case 'share':
      return 'a number above 0 and up to 1';
    case 'yes':
      return 'true or false';
    case 'value':
      return `a text of up to ${LONGEST_REF} characters`;
    default:
      return `one of ${rule.of.join(', ')}`;
  }
}
