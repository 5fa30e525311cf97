import { JsonObject } from '@backstage/types';
import scorecardJson from './Scorecard.schema.json';

/**
 * The JSON Schema (draft-07) of a Scorecard. It uses no format but `date` and no
 * keyword beyond draft-07, so that editors understand it too.
 * @public
 */
export const scorecardSchema: JsonObject = scorecardJson;
