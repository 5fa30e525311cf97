import { NOBODY_YET } from '../kinds/entities';
import { FindingRule } from './OrgModel';

/** The rules that say that a ref leads nowhere. */
export type UnknownRule = Extract<FindingRule, `unknown-${string}`>;

/**
 * What goes when the reader may not see what a field names: the field alone,
 * the list item that it is in, or the whole entity.
 */
export type WithholdScope = 'field' | 'item' | 'entity';

/** A field that holds a ref. */
export interface ReferenceField extends ReferenceFieldRow {
  /** The path in steps: names of fields, `[]` for each item of a list, `**` for every text below. */
  segments: readonly string[];
}

interface ReferenceFieldRow {
  /** Such as `spec.doesNot[].handOffTo`, where `[]` stands for each item; `**` for every text below. */
  path: string;
  /** The kind that a shorthand stands for, where the field has a default. */
  defaultKind?: string;
  whenHidden: WithholdScope;
  /** What to report when the catalog does not know the ref; absent where the model does not care. */
  rule?: UnknownRule;
  /**
   * Whether the ref is shown without saying anything when the catalog does not
   * know it: what leads there says so. It may be of any kind, or a URL.
   */
  isShown?: boolean;
  /** Only refs of this kind concern the model; others are the catalog's business. */
  onlyKind?: string;
  /** A text that may stand there instead of a ref. */
  placeholder?: string;
}

const team = { defaultKind: 'group', rule: 'unknown-team' } as const;

const responsibility = {
  defaultKind: 'responsibility',
  rule: 'unknown-responsibility',
} as const;

const capability = {
  defaultKind: 'capability',
  rule: 'unknown-capability',
} as const;

const component = {
  defaultKind: 'component',
  rule: 'unknown-component',
} as const;

const user = { defaultKind: 'user', rule: 'unknown-user' } as const;

const template = { defaultKind: 'template', isShown: true } as const;

const EVERY_KIND: ReferenceFieldRow[] = [
  { path: 'relations[].targetRef', whenHidden: 'item' },
  { path: 'spec.owner', defaultKind: 'group', whenHidden: 'field' },
];

const FIELDS: Record<string, ReferenceFieldRow[]> = {
  teamapi: [
    { path: 'spec.team', ...team, whenHidden: 'entity' },
    { path: 'spec.partOf', ...team, whenHidden: 'field' },
    {
      path: 'spec.does[].responsibility',
      ...responsibility,
      whenHidden: 'item',
    },
    {
      path: 'spec.doesNot[].responsibility',
      ...responsibility,
      whenHidden: 'item',
    },
    { path: 'spec.doesNot[].handOffTo', ...team, whenHidden: 'field' },
    {
      path: 'spec.interim[].responsibility',
      ...responsibility,
      whenHidden: 'item',
    },
    {
      path: 'spec.interim[].rightfulOwner',
      ...team,
      whenHidden: 'field',
      placeholder: NOBODY_YET,
    },
    { path: 'spec.contact.request', ...template, whenHidden: 'field' },
  ],
  teaminteraction: [
    { path: 'spec.from', ...team, whenHidden: 'entity' },
    { path: 'spec.to[]', ...team, whenHidden: 'entity' },
    { path: 'spec.capability', ...capability, whenHidden: 'field' },
    { path: 'spec.people[].user', ...user, whenHidden: 'item' },
  ],
  responsibility: [
    { path: 'spec.parent', ...responsibility, whenHidden: 'field' },
  ],
  capability: [
    { path: 'spec.owner', ...team, whenHidden: 'field' },
    { path: 'spec.instead', ...capability, whenHidden: 'field' },
    { path: 'spec.template', ...template, whenHidden: 'field' },
    {
      path: 'spec.guide',
      defaultKind: 'component',
      isShown: true,
      whenHidden: 'field',
    },
    { path: 'spec.appliesTo.**', isShown: true, whenHidden: 'field' },
  ],
  optout: [
    { path: 'spec.subject', ...component, whenHidden: 'entity' },
    { path: 'spec.capability', ...capability, whenHidden: 'entity' },
    { path: 'spec.maintainedBy', ...team, whenHidden: 'entity' },
  ],
  component: [
    {
      path: 'spec.dependsOn[]',
      whenHidden: 'item',
      rule: 'unknown-capability',
      onlyKind: 'capability',
    },
    { path: 'spec.dependencyOf[]', whenHidden: 'item' },
    {
      path: 'spec.subcomponentOf',
      defaultKind: 'component',
      whenHidden: 'field',
    },
    { path: 'spec.system', defaultKind: 'system', whenHidden: 'field' },
    { path: 'spec.providesApis[]', defaultKind: 'api', whenHidden: 'item' },
    { path: 'spec.consumesApis[]', defaultKind: 'api', whenHidden: 'item' },
  ],
  group: [
    {
      path: 'spec.parent',
      defaultKind: 'group',
      isShown: true,
      whenHidden: 'field',
    },
    { path: 'spec.children[]', defaultKind: 'group', whenHidden: 'item' },
    {
      path: 'spec.members[]',
      defaultKind: 'user',
      isShown: true,
      whenHidden: 'item',
    },
  ],
  user: [{ path: 'spec.memberOf[]', defaultKind: 'group', whenHidden: 'item' }],
  scorecard: [
    {
      path: 'spec.owner',
      defaultKind: 'group',
      isShown: true,
      whenHidden: 'field',
    },
    { path: 'spec.appliesTo.**', isShown: true, whenHidden: 'field' },
    {
      path: 'spec.checks[].capability',
      defaultKind: 'capability',
      isShown: true,
      whenHidden: 'field',
    },
    { path: 'spec.checks[].appliesTo.**', isShown: true, whenHidden: 'field' },
  ],
};

const OTHER_KINDS = EVERY_KIND.map(toField);

const FIELDS_BY_KIND = new Map(
  Object.entries(FIELDS).map(([kind, rows]) => [
    kind,
    [...OTHER_KINDS, ...rows.map(toField)],
  ]),
);

/**
 * Whether a ref in a field is looked for: it is missing where the reader may
 * not see it, or where there is no such thing.
 */
export function isLookedFor(field: ReferenceField, kind: string): boolean {
  return (
    (field.onlyKind === undefined || field.onlyKind === kind) &&
    (field.rule !== undefined || field.isShown === true)
  );
}

/**
 * The fields of a kind (in lower case) that hold refs: the one table behind
 * the findings, the list of references and what is withheld.
 */
export function referenceFieldsOf(kind: string): readonly ReferenceField[] {
  return FIELDS_BY_KIND.get(kind) ?? OTHER_KINDS;
}

function toField(row: ReferenceFieldRow): ReferenceField {
  return { ...row, segments: row.path.replace(/\[\]/g, '.[]').split('.') };
}
