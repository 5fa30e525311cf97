import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { KUMIKI_KINDS, KumikiKind } from '../kinds/entities';
import { isExistingDate } from '../reading/days';
import { fillSentence } from '../reading/sentences';
import { EntityProblem } from './EntityProblem';
import { explainSchemaErrors, SchemaError } from './explainSchemaErrors';
import { findKindProblems, WritingOptions } from './findKindProblems';
import { kumikiSchemas } from './kumikiSchemas';

/**
 * What a kind asks of its entities.
 * @public
 */
export interface KindRules {
  schema: JsonObject;
  /** What is wrong in an entity beyond its schema. */
  findProblems(entity: Entity, writing?: WritingOptions): EntityProblem[];
}

/** All errors are reported in full, and the format `date` is known. */
const SCHEMA_OPTIONS = {
  allErrors: true,
  verbose: true,
  formats: { date: isExistingDate },
};

/**
 * Checks an entity against a schema, and keeps what was wrong with the last one.
 * @public
 */
export interface SchemaCheck {
  (entity: unknown): unknown;
  errors?: readonly SchemaError[] | null;
}

/**
 * Makes a validator of JSON Schema, such as `Ajv`, which this package does not
 * bring along.
 * @public
 */
export interface SchemaCompilerClass {
  new (options: {
    allErrors: boolean;
    verbose: boolean;
    formats: Record<string, (value: string) => boolean>;
  }): { compile(schema: JsonObject): SchemaCheck };
}

/**
 * What each kind of ours asks of its entities.
 * @public
 */
export const kumikiKindRules: ReadonlyMap<KumikiKind, KindRules> = new Map(
  KUMIKI_KINDS.map(kind => [
    kind,
    {
      schema: kumikiSchemas[kind],
      findProblems: (entity, writing) =>
        findKindProblems(kind, entity, writing),
    },
  ]),
);

/**
 * Finds everything that is wrong in an entity of some kinds: the one source of
 * what the catalog and the software templates say about it.
 * @public
 */
export class EntityValidator {
  readonly #kinds: ReadonlyMap<string, KindRules>;
  readonly #checks: ReadonlyMap<string, SchemaCheck>;

  private constructor(
    kinds: ReadonlyMap<string, KindRules>,
    checks: ReadonlyMap<string, SchemaCheck>,
  ) {
    this.#kinds = kinds;
    this.#checks = checks;
  }

  static create(options: {
    kinds: ReadonlyMap<string, KindRules>;
    Ajv: SchemaCompilerClass;
  }): EntityValidator {
    const { kinds, Ajv } = options;
    const compiler = new Ajv(SCHEMA_OPTIONS);
    const checks = [...kinds].map(
      ([kind, { schema }]) => [kind, compiler.compile(schema)] as const,
    );
    return new EntityValidator(kinds, new Map(checks));
  }

  /** @param writing - for an entity that somebody is writing right now */
  findProblems(
    kind: string,
    entity: Entity,
    writing?: WritingOptions,
  ): EntityProblem[] {
    const tooLarge = findSizeProblem(entity);
    if (tooLarge) {
      return [tooLarge];
    }
    const rules = this.#kinds.get(kind);
    const validate = this.#checks.get(kind);
    if (!rules || !validate) {
      return [];
    }
    const errors = validate(entity) ? [] : validate.errors ?? [];
    const ofShape = explainSchemaErrors(kind, {
      errors,
      root: rules.schema,
    });
    // What has the wrong shape is said once.
    const others = rules
      .findProblems(entity, writing)
      .filter(({ field }) => !ofShape.some(it => isWithin(field, it.field)));
    return [...ofShape, ...others];
  }
}

const MOST_VALUES = 5_000;

const DEEPEST = 32;

/**
 * How an entity can be too large, in English, by rule. Other languages have
 * sentences of their own for the same rules and places.
 * @public
 */
export const SIZE_SENTENCES = {
  'size.tooLarge': 'The entity is too large; allowed: {most} values',
  'size.tooDeep': 'The entity is nested too deeply; allowed: {most} levels',
} as const;

/**
 * Finds out whether an entity is larger than anybody would write it. A check of
 * the fields would take its time with such an entity, at everybody's cost.
 */
export function findSizeProblem(entity: object): EntityProblem | undefined {
  const open: { value: unknown; depth: number }[] = [
    { value: entity, depth: 0 },
  ];
  let values = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) {
      continue;
    }
    if (depth > DEEPEST) {
      return problemOf('size.tooDeep', DEEPEST);
    }
    const inner = Object.values(value);
    values += inner.length;
    if (values > MOST_VALUES) {
      return problemOf('size.tooLarge', MOST_VALUES);
    }
    for (const innerValue of inner) {
      open.push({ value: innerValue, depth: depth + 1 });
    }
  }
  return undefined;
}

function problemOf(
  rule: keyof typeof SIZE_SENTENCES,
  most: number,
): EntityProblem {
  const params = { most };
  const message = fillSentence(SIZE_SENTENCES[rule], params);
  return { field: 'spec', message, rule, params };
}

/**
 * Whether a field is another one or a part of it, such as `spec.to[1]` of `spec.to`.
 * @public
 */
export function isWithin(field: string, whole: string): boolean {
  return (
    field.startsWith(whole) && /^(?:$|[.[])/.test(field.slice(whole.length))
  );
}
