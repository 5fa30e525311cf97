import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { KUMIKI_KINDS, KumikiKind } from '../../kinds/KumikiKind';
import { isExistingDate } from '../../reading/days';
import { EntityProblem } from '../EntityProblem';
import { findKindProblems, WritingOptions } from '../findKindProblems';
import { isWithin } from '../isWithin';
import { kumikiSchemas } from '../kumikiSchemas';
import { explainSchemaErrors, SchemaError } from './explainSchemaErrors';
import { findSizeProblem } from './findSizeProblem';

/**
 * What a kind asks of its entities.
 * @public
 */
export interface KindRules {
  schema: JsonObject;
  /** What is wrong in an entity beyond its schema. */
  findProblems(entity: Entity, writing?: WritingOptions): EntityProblem[];
}

/**
 * The options of the validator of JSON Schema that is handed in: it reports all
 * errors in full and knows the format `date`.
 * @public
 */
export const SCHEMA_VALIDATOR_OPTIONS = {
  allErrors: true,
  verbose: true,
  formats: { date: isExistingDate },
};

/**
 * A validator of JSON Schema such as `new Ajv(SCHEMA_VALIDATOR_OPTIONS)`, which
 * this package does not bring along.
 * @public
 */
export interface SchemaCompiler {
  compile(schema: JsonObject): {
    (entity: unknown): unknown;
    errors?: readonly SchemaError[] | null;
  };
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
  readonly #validators: ReadonlyMap<
    string,
    ReturnType<SchemaCompiler['compile']>
  >;

  private constructor(
    kinds: ReadonlyMap<string, KindRules>,
    compiler: SchemaCompiler,
  ) {
    this.#kinds = kinds;
    this.#validators = new Map(
      [...kinds].map(([kind, { schema }]) => [kind, compiler.compile(schema)]),
    );
  }

  static create(options: {
    kinds: ReadonlyMap<string, KindRules>;
    compiler: SchemaCompiler;
  }): EntityValidator {
    return new EntityValidator(options.kinds, options.compiler);
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
    const validate = this.#validators.get(kind);
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
