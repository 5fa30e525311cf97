import Ajv from 'ajv';
import {
  EntityValidator,
  SCHEMA_VALIDATOR_OPTIONS,
} from '@kumiki/backstage-plugin-team-topology-common';
import { kindDefinitions } from '../kinds/kindDefinitions';

/** Finds what is wrong in an entity of any kind that the catalog gets to know. */
export function createEntityValidator(): EntityValidator {
  return EntityValidator.create({
    kinds: kindDefinitions,
    compiler: new Ajv(SCHEMA_VALIDATOR_OPTIONS),
  });
}
