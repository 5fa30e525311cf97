import Ajv, { ValidateFunction } from 'ajv';
import { Entity } from '@backstage/catalog-model';
import {
  EntityProblem,
  isExistingDate,
} from '@kumiki/backstage-plugin-team-topology-common';
import { AcceptedKind } from '../kinds/AcceptedKind';
import { isWithin } from '../kinds/isWithin';
import { KindDefinition } from '../kinds/KindDefinition';
import { kindDefinitions } from '../kinds/kindDefinitions';
import { explainSchemaErrors } from './explainSchemaErrors';
import { findSizeProblem } from './findSizeProblem';

/** A kind and what the schema says about its entities. */
interface KindValidator {
  definition: KindDefinition;
  validate: ValidateFunction;
}

/** Finds everything that is wrong in an entity of a Kumiki kind. */
export class EntityValidator {
  readonly #validators: ReadonlyMap<AcceptedKind, KindValidator>;

  private constructor(validators: ReadonlyMap<AcceptedKind, KindValidator>) {
    this.#validators = validators;
  }

  static create(): EntityValidator {
    const ajv = new Ajv({
      allErrors: true,
      verbose: true,
      formats: { date: isExistingDate },
    });
    return new EntityValidator(
      new Map(
        [...kindDefinitions].map(([kind, definition]) => [
          kind,
          { definition, validate: ajv.compile(definition.schema) },
        ]),
      ),
    );
  }

  findProblems(kind: AcceptedKind, entity: Entity): EntityProblem[] {
    const tooLarge = findSizeProblem(entity);
    if (tooLarge) {
      return [tooLarge];
    }
    const validator = this.#validators.get(kind);
    if (!validator) {
      return [];
    }
    const { definition, validate } = validator;
    const ofShape = validate(entity)
      ? []
      : explainSchemaErrors(kind, {
          errors: validate.errors ?? [],
          root: definition.schema,
        });
    // What has the wrong shape is said once.
    const others = definition
      .findProblems(entity)
      .filter(({ field }) => !ofShape.some(it => isWithin(field, it.field)));
    return [...ofShape, ...others];
  }
}
