import Ajv from 'ajv';
import {
  EntityValidator,
  kumikiKindRules,
  SCHEMA_VALIDATOR_OPTIONS,
} from '@kumiki/backstage-plugin-team-topology-common';

let validator: EntityValidator | undefined;

/** The rules of the catalog; compiled when the first form asks. */
export function entityValidator(): EntityValidator {
  validator ??= EntityValidator.create({
    kinds: kumikiKindRules,
    compiler: new Ajv(SCHEMA_VALIDATOR_OPTIONS),
  });
  return validator;
}
