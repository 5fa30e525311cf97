import { NOBODY_YET } from '../kinds';
import { FindingRule } from './OrgModel';

/** The rules that say that a ref leads nowhere. */
export type UnknownRule = Extract<FindingRule, `unknown-${string}`>;

/**
 * What goes when the reader may not see what a field names: the field alone,
 * the list item that it is in, or the whole entity.
 */
export type WithholdScope = 'field' | 'item' | 'entity';

/** A field that holds a ref. */
export interface ReferenceField {
  /** Such as `spec.doesNot[].handOffTo`, where `[]` stands for each item. */
  path: string;
  /** The kind that a shorthand stands for, where the field has a default. */
  defaultKind?: string;
  withhold: WithholdScope;
  /** What to report when the catalog does not know the ref; absent where the model does not care. */
  rule?: UnknownRule;
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

const EVERY_KIND: ReferenceField[] = [
  { path: 'relations[].targetRef', withhold: 'item' },
  { path: 'spec.owner', defaultKind: 'group', withhold: 'field' },
];

const FIELDS: Record<string, ReferenceField[]> = {
  teamapi: [
    { path: 'spec.team', ...team, withhold: 'entity' },
    { path: 'spec.partOf', ...team, withhold: 'field' },
    { path: 'spec.does[].responsibility', ...responsibility, withhold: 'item' },
    {
      path: 'spec.doesNot[].responsibility',
      ...responsibility,
      withhold: 'item',
    },
    { path: 'spec.doesNot[].handOffTo', ...team, withhold: 'field' },
    {
      path: 'spec.interim[].responsibility',
      ...responsibility,
      withhold: 'item',
    },
    {
      path: 'spec.interim[].rightfulOwner',
      ...team,
      withhold: 'field',
      placeholder: NOBODY_YET,
    },
  ],
  teaminteraction: [
    { path: 'spec.from', ...team, withhold: 'entity' },
    { path: 'spec.to[]', ...team, withhold: 'entity' },
    { path: 'spec.capability', ...capability, withhold: 'field' },
    { path: 'spec.people[].user', ...user, withhold: 'item' },
  ],
  responsibility: [
    { path: 'spec.parent', ...responsibility, withhold: 'field' },
  ],
  capability: [
    { path: 'spec.owner', ...team, withhold: 'field' },
    { path: 'spec.instead', ...capability, withhold: 'field' },
  ],
  optout: [
    { path: 'spec.subject', ...component, withhold: 'entity' },
    { path: 'spec.capability', ...capability, withhold: 'entity' },
    { path: 'spec.maintainedBy', ...team, withhold: 'entity' },
  ],
  component: [
    {
      path: 'spec.dependsOn[]',
      withhold: 'item',
      rule: 'unknown-capability',
      onlyKind: 'capability',
    },
    { path: 'spec.dependencyOf[]', withhold: 'item' },
    {
      path: 'spec.subcomponentOf',
      defaultKind: 'component',
      withhold: 'field',
    },
    { path: 'spec.system', defaultKind: 'system', withhold: 'field' },
    { path: 'spec.providesApis[]', defaultKind: 'api', withhold: 'item' },
    { path: 'spec.consumesApis[]', defaultKind: 'api', withhold: 'item' },
  ],
  group: [
    { path: 'spec.parent', defaultKind: 'group', withhold: 'field' },
    { path: 'spec.children[]', defaultKind: 'group', withhold: 'item' },
    { path: 'spec.members[]', defaultKind: 'user', withhold: 'item' },
  ],
  user: [{ path: 'spec.memberOf[]', defaultKind: 'group', withhold: 'item' }],
};

const FIELDS_BY_KIND = new Map(
  Object.entries(FIELDS).map(([kind, fields]) => [
    kind,
    [...EVERY_KIND, ...fields],
  ]),
);

/**
 * The fields of a kind (in lower case) that hold refs: the one table behind
 * the findings, the list of references and what is withheld.
 */
export function referenceFieldsOf(kind: string): readonly ReferenceField[] {
  return FIELDS_BY_KIND.get(kind) ?? EVERY_KIND;
}
