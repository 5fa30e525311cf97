import Ajv from 'ajv';
import {
  componentEntityV1alpha1Validator,
  domainEntityV1alpha1Validator,
  Entity,
  EntityPolicies,
  FieldFormatEntityPolicy,
  KindValidator,
  NoForeignRootFieldsEntityPolicy,
  resourceEntityV1alpha1Validator,
  SchemaValidEntityPolicy,
  systemEntityV1alpha1Validator,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  EntityValidator,
  KUMIKI_API_VERSION,
  KUMIKI_KINDS,
  kumikiKindRules,
  quoteValue,
  summarizeProblems,
  WritingOptions,
} from '@kumiki/backstage-plugin-team-topology-common';

const OTHER_KINDS: ReadonlyMap<string, KindValidator> = new Map([
  ['Component', componentEntityV1alpha1Validator],
  ['Domain', domainEntityV1alpha1Validator],
  ['Resource', resourceEntityV1alpha1Validator],
  ['System', systemEntityV1alpha1Validator],
]);
const ALLOWED = [...KUMIKI_KINDS, ...OTHER_KINDS.keys()];

/** Says about an entity what the catalog would say about it. */
export class EntityChecker {
  readonly #validator: EntityValidator;
  readonly #envelope = EntityPolicies.allOf([
    new SchemaValidEntityPolicy(),
    new NoForeignRootFieldsEntityPolicy(),
    new FieldFormatEntityPolicy(),
  ]);

  private constructor(validator: EntityValidator) {
    this.#validator = validator;
  }

  static create(): EntityChecker {
    const validator = EntityValidator.create({
      kinds: kumikiKindRules,
      Ajv,
    });
    return new EntityChecker(validator);
  }

  /**
   * @param writing - the day, and the entity as it was, where somebody plans something with it
   * @throws InputError that names every field that is wrong, its value and what is allowed
   */
  async check(entity: Entity, writing?: WritingOptions): Promise<void> {
    const { apiVersion, kind } = entity;
    const other = OTHER_KINDS.get(kind);
    if (!ALLOWED.includes(kind)) {
      throw new InputError(
        `kind is ${quoteValue(kind)}; allowed: ${ALLOWED.join(', ')}`,
      );
    }
    if (!other && apiVersion !== KUMIKI_API_VERSION) {
      throw new InputError(
        `apiVersion is ${quoteValue(
          apiVersion,
        )}; allowed for a ${kind}: ${KUMIKI_API_VERSION}`,
      );
    }
    const problems = this.#validator.findProblems(kind, entity, writing);
    if (problems.length > 0) {
      throw new InputError(summarizeProblems(problems));
    }
    try {
      await this.#envelope.enforce(entity);
      if (other && !(await other.check(entity))) {
        throw new Error(`apiVersion is ${quoteValue(apiVersion)}`);
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new InputError(`The ${kind} is not valid: ${reason}`);
    }
  }
}
