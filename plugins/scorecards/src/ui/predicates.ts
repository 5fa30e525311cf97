import { Words } from '../words/useWords';

type PredicateWords = Pick<Words, 't' | 'list'>;

const FIELDS = {
  kind: 'predicate.field.kind',
  'spec.type': 'predicate.field.type',
  'spec.lifecycle': 'predicate.field.lifecycle',
  'spec.owner': 'predicate.field.owner',
  'metadata.name': 'predicate.field.name',
  'metadata.tags': 'predicate.field.tags',
} as const;

/** A filter predicate as a sentence, such as “kind is Component and type is service or job”. */
export function describePredicate(
  predicate: unknown,
  words: PredicateWords,
): string {
  const { t, list } = words;
  if (!isRecord(predicate)) {
    return t('predicate.equals', { value: String(predicate) });
  }
  const conditions = Object.entries(predicate).map(([path, value]) => {
    switch (path) {
      case '$all':
        return describeGroup(value, 'and', words);
      case '$any':
        return describeGroup(value, 'or', words);
      case '$not':
        return t('predicate.not', {
          condition: describePredicate(value, words),
        });
      default:
        return path.startsWith('$')
          ? describeMatcher({ [path]: value }, words)
          : t('predicate.condition', {
              field: describeField(path, words),
              condition: describeMatcher(value, words),
            });
    }
  });
  return conditions.length === 0
    ? t('predicate.everything')
    : list(conditions, 'and');
}

function describeGroup(
  predicates: unknown,
  kind: 'and' | 'or',
  words: PredicateWords,
): string {
  const parts = Array.isArray(predicates) ? predicates : [];
  return words.list(
    parts.map(part => {
      const condition = describePredicate(part, words);
      // Without brackets, several conditions would be read as those of the whole.
      return parts.length > 1 && isRecord(part) && isCompound(part)
        ? words.t('predicate.brackets', { condition })
        : condition;
    }),
    kind,
  );
}

function isCompound(predicate: Record<string, unknown>): boolean {
  return (
    Object.keys(predicate).length > 1 ||
    '$all' in predicate ||
    '$any' in predicate
  );
}

function describeField(path: string, { t }: PredicateWords): string {
  if (isKnown(path)) {
    return t(FIELDS[path]);
  }
  const label = /^metadata\.labels\.(.+)$/.exec(path)?.[1];
  const annotation = /^metadata\.annotations\.(.+)$/.exec(path)?.[1];
  if (label) {
    return t('predicate.field.label', { name: label });
  }
  return annotation
    ? t('predicate.field.annotation', { name: annotation })
    : path.replace(/^(?:spec|metadata)\./, '');
}

/** What is said of a field, without the field. */
function describeMatcher(matcher: unknown, words: PredicateWords): string {
  const { t, list } = words;
  if (!isRecord(matcher)) {
    return t('predicate.equals', { value: String(matcher) });
  }
  return list(
    Object.entries(matcher).map(([operator, value]) => {
      switch (operator) {
        case '$in':
          return t('predicate.equals', {
            value: list((Array.isArray(value) ? value : []).map(String), 'or'),
          });
        case '$exists':
          return t(value === false ? 'predicate.absent' : 'predicate.present');
        case '$hasPrefix':
          return t('predicate.hasPrefix', { value: String(value) });
        case '$contains':
          return t('predicate.contains', {
            value: isRecord(value)
              ? describePredicate(value, words)
              : String(value),
          });
        default:
          // What only a newer backend understands is shown as it is written.
          return `${operator} ${JSON.stringify(value)}`;
      }
    }),
    'and',
  );
}

function isKnown(path: string): path is keyof typeof FIELDS {
  return Object.hasOwn(FIELDS, path);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
