import Ajv from 'ajv';
import {
  EntityValidator,
  isExistingDate,
} from '@kumiki/backstage-plugin-team-topology-common';
import { kindDefinitions } from '../kinds/kindDefinitions';

/** Finds what is wrong in an entity of any kind that the catalog gets to know. */
export function createEntityValidator(): EntityValidator {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    formats: { date: isExistingDate },
  });
  return EntityValidator.create({
    kinds: kindDefinitions,
    compile: schema => {
      const validate = ajv.compile(schema);
      return entity => (validate(entity) ? [] : validate.errors ?? []);
    },
  });
}
