import {
  formatScorecardState,
  parseScorecardState,
} from '../lib/scorecardState';
import { useAddressState } from './useAddressState';

const FORMAT = { parse: parseScorecardState, format: formatScorecardState };

/** What the page of a scorecard shows. */
export const useScorecardState = () => useAddressState(FORMAT);
