import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { EntityProblem } from '../EntityProblem';
import { isWithin } from '../isWithin';
import { explainSchemaErrors, SchemaError } from './explainSchemaErrors';
import { findSizeProblem } from './findSizeProblem';

/**
 * What a kind asks of its entities.
 * @public
 */
export interface KindRules {
  schema: JsonObject;
  /** What is wrong in an entity beyond its schema. */
  findProblems(entity: Entity): EntityProblem[];
}

/**
 * Makes a schema into a function that reports what it refuses. The validator
 * itself is handed in, with the format `date` and all errors in full:
 * `new Ajv({ allErrors: true, verbose: true, formats: { date: isExistingDate } })`.
 * @public
 */
export type CompileSchema = (
  schema: JsonObject,
) => (entity: Entity) => readonly SchemaError[];

/**
 * Finds everything that is wrong in an entity of some kinds: the one source of
 * what the catalog and the software templates say about it.
 * @public
 */
export class EntityValidator {
  readonly #kinds: ReadonlyMap<string, KindRules>;
  readonly #findErrors: ReadonlyMap<string, ReturnType<CompileSchema>>;

  private constructor(
    kinds: ReadonlyMap<string, KindRules>,
    findErrors: ReadonlyMap<string, ReturnType<CompileSchema>>,
  ) {
    this.#kinds = kinds;
    this.#findErrors = findErrors;
  }

  static create(options: {
    kinds: ReadonlyMap<string, KindRules>;
    compile: CompileSchema;
  }): EntityValidator {
    const { kinds, compile } = options;
    return new EntityValidator(
      kinds,
      new Map([...kinds].map(([kind, { schema }]) => [kind, compile(schema)])),
    );
  }

  findProblems(kind: string, entity: Entity): EntityProblem[] {
    const tooLarge = findSizeProblem(entity);
    if (tooLarge) {
      return [tooLarge];
    }
    const rules = this.#kinds.get(kind);
    const findErrors = this.#findErrors.get(kind);
    if (!rules || !findErrors) {
      return [];
    }
    const ofShape = explainSchemaErrors(kind, {
      errors: findErrors(entity),
      root: rules.schema,
    });
    // What has the wrong shape is said once.
    const others = rules
      .findProblems(entity)
      .filter(({ field }) => !ofShape.some(it => isWithin(field, it.field)));
    return [...ofShape, ...others];
  }
}
