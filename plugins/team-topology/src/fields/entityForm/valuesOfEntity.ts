import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { FormValues } from '../prefill/fillIn';

/** The fields of a spec that hold a ref, and the kind that a short one means. */
const REF_KINDS: Readonly<Record<string, string>> = {
  owner: 'group',
  from: 'group',
  to: 'group',
  maintainedBy: 'group',
  subject: 'component',
  capability: 'capability',
  instead: 'capability',
  template: 'template',
  parent: 'responsibility',
  user: 'user',
};

/** The fields of forms, besides title and description, that entities of a kind fill in. */
const SPEC_FIELDS: Readonly<Record<string, readonly string[]>> = {
  capability: [
    'owner',
    'needs',
    'verdict',
    'access',
    'template',
    'guide',
    'responseTarget',
    'reason',
    'instead',
  ],
  responsibility: ['parent', 'area'],
  // What an opt-out uses instead is a text.
  optout: ['maintainedBy', 'reason', 'reviewBy'],
  teaminteraction: [],
};

/** Everything that an entity can fill in, whatever its kind. */
export const ENTITY_FIELDS: readonly string[] = [
  'title',
  'description',
  'interaction',
  'alternative',
  ...new Set(Object.values(SPEC_FIELDS).flat()),
];

/** What an entity fills in, by the names that the fields of templates have; refs are full. */
export function valuesOfEntity(entity: Entity): FormValues {
  const { kind, metadata, spec = {} } = entity;
  const defaultNamespace = metadata.namespace ?? DEFAULT_NAMESPACE;
  const known = kind.toLocaleLowerCase('en-US');
  const full = (name: string, value: unknown): unknown => {
    if (Array.isArray(value)) {
      return value.map(item => full(name, item));
    }
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [key, full(key, inner)]),
      );
    }
    return typeof value === 'string' && Object.hasOwn(REF_KINDS, name)
      ? fullRef(value, { defaultKind: REF_KINDS[name], defaultNamespace })
      : value;
  };
  const names = Object.hasOwn(SPEC_FIELDS, known) ? SPEC_FIELDS[known] : [];
  return {
    title: metadata.title,
    description: metadata.description,
    ...Object.fromEntries(names.map(name => [name, full(name, spec[name])])),
    ...(known === 'optout' && { alternative: spec.instead }),
    ...(known === 'teaminteraction' && {
      // When it ended is not for this form to say.
      interaction: full('spec', { ...spec, ended: undefined }),
    }),
  };
}

function fullRef(
  value: string,
  context: { defaultKind: string; defaultNamespace: string },
): string {
  try {
    return stringifyEntityRef(parseEntityRef(value, context));
  } catch {
    return value;
  }
}
