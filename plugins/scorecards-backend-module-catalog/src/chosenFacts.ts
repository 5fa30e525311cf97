import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import {
  declaredValueProblem,
  FactDeclaration,
  FactType,
  FactValue,
} from '@kumiki/backstage-plugin-scorecards-common';

/** What is longer is left out: half of a value would be another one. */
const MAX_TEXT_LENGTH = 1_000;
const MAX_ITEMS = 100;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

/** A fact that is the value of a field of an entity. */
export interface ChosenFact {
  declaration: FactDeclaration;
  /** The keys that lead to the field. */
  path: readonly string[];
  /** The kind of the entities that the field names, where it names some. */
  refKind?: string;
}

/** The chosen facts of an entity; what it does not have, or not of the type, is left out. */
export function chooseFacts(
  entity: Entity,
  facts: readonly ChosenFact[],
): Record<string, FactValue> {
  return Object.fromEntries(
    facts.flatMap(fact => {
      const { declaration, path } = fact;
      const read = readAs(valueAt(entity, path), declaration.type);
      const value =
        read === undefined ? undefined : withRefs(read, fact, entity);
      return value === undefined || declaredValueProblem(value, declaration)
        ? []
        : [[declaration.name, value]];
    }),
  );
}

/** Completes what names entities. */
function withRefs(
  value: FactValue,
  { refKind }: ChosenFact,
  entity: Entity,
): FactValue | undefined {
  if (refKind === undefined) {
    return value;
  }
  const context = {
    defaultKind: refKind,
    defaultNamespace: entity.metadata.namespace,
  };
  try {
    const refs = [value]
      .flat()
      .map(text => stringifyEntityRef(parseEntityRef(String(text), context)));
    return Array.isArray(value) ? refs : refs[0];
  } catch {
    return undefined;
  }
}

function valueAt(entity: Entity, path: readonly string[]): unknown {
  let value: unknown = entity;
  for (const key of path) {
    if (
      typeof value !== 'object' ||
      value === null ||
      !Object.hasOwn(value, key)
    ) {
      return undefined;
    }
    value = Reflect.get(value, key);
  }
  return value;
}

/** Labels and annotations are always texts, so texts are read as what they say. */
function readAs(value: unknown, type: FactType): FactValue | undefined {
  switch (type) {
    case 'boolean':
      return toText(value) === 'true' || toText(value) === 'false'
        ? toText(value) === 'true'
        : undefined;
    case 'number':
      return NUMBER.test(toText(value) ?? '') ? Number(value) : undefined;
    case 'string-list':
      return toList(value);
    default:
      return toText(value);
  }
}

function toList(value: unknown): string[] | undefined {
  const items =
    typeof value === 'string'
      ? value
          .split(',')
          .map(item => item.trim())
          .filter(Boolean)
      : value;
  if (!Array.isArray(items) || items.length > MAX_ITEMS) {
    return undefined;
  }
  const texts = items.flatMap(item => toText(item) ?? []);
  return texts.length === items.length ? texts : undefined;
}

function toText(value: unknown): string | undefined {
  const text =
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    Number.isFinite(value)
      ? String(value).trim()
      : undefined;
  return text !== undefined && text.length <= MAX_TEXT_LENGTH
    ? text
    : undefined;
}
