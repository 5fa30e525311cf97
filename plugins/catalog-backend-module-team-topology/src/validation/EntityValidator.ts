import Ajv, { ValidateFunction } from 'ajv';
import { Entity } from '@backstage/catalog-model';
import {
  EntityProblem,
  findKindProblems,
  isExistingDate,
  KUMIKI_KINDS,
  KumikiKind,
  kumikiSchemas,
} from '@kumiki/backstage-plugin-team-topology-common';
import { explainSchemaErrors } from './explainSchemaErrors';
import { findSizeProblem } from './findSizeProblem';

/** Finds everything that is wrong in an entity of a Kumiki kind. */
export class EntityValidator {
  readonly #validators: ReadonlyMap<KumikiKind, ValidateFunction>;

  private constructor(validators: ReadonlyMap<KumikiKind, ValidateFunction>) {
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
        KUMIKI_KINDS.map(kind => [kind, ajv.compile(kumikiSchemas[kind])]),
      ),
    );
  }

  findProblems(kind: KumikiKind, entity: Entity): EntityProblem[] {
    const tooLarge = findSizeProblem(entity);
    if (tooLarge) {
      return [tooLarge];
    }
    const validate = this.#validators.get(kind);
    const isOfShape = validate?.(entity) ?? false;
    return [
      ...(isOfShape ? [] : explainSchemaErrors(kind, validate?.errors ?? [])),
      ...findKindProblems(kind, entity),
    ];
  }
}
