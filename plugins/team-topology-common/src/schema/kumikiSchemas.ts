import { JsonObject } from '@backstage/types';
import { KumikiKind } from '../kinds/entities';
import capabilityJson from './Capability.schema.json';
import optOutJson from './OptOut.schema.json';
import responsibilityJson from './Responsibility.schema.json';
import teamApiJson from './TeamApi.schema.json';
import teamInteractionJson from './TeamInteraction.schema.json';

/**
 * The JSON Schema (draft-07) of a Capability.
 * @public
 */
export const capabilitySchema: JsonObject = capabilityJson;

/**
 * The JSON Schema (draft-07) of an OptOut.
 * @public
 */
export const optOutSchema: JsonObject = optOutJson;

/**
 * The JSON Schema (draft-07) of a Responsibility.
 * @public
 */
export const responsibilitySchema: JsonObject = responsibilityJson;

/**
 * The JSON Schema (draft-07) of a TeamApi.
 * @public
 */
export const teamApiSchema: JsonObject = teamApiJson;

/**
 * The JSON Schema (draft-07) of a TeamInteraction.
 * @public
 */
export const teamInteractionSchema: JsonObject = teamInteractionJson;

/**
 * The JSON Schemas of all kinds. They use no format but `date` and no keyword
 * beyond draft-07, so that editors understand them too.
 * @public
 */
export const kumikiSchemas: Readonly<Record<KumikiKind, JsonObject>> = {
  Capability: capabilitySchema,
  OptOut: optOutSchema,
  Responsibility: responsibilitySchema,
  TeamApi: teamApiSchema,
  TeamInteraction: teamInteractionSchema,
};
