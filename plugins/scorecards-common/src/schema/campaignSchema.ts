import { JsonObject } from '@backstage/types';
import campaignJson from './Campaign.schema.json';

/**
 * The JSON Schema (draft-07) of a Campaign. It uses no format but `date` and no
 * keyword beyond draft-07, so that editors understand it too.
 * @public
 */
export const campaignSchema: JsonObject = campaignJson;
