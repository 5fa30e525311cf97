import { formatOverviewState, parseOverviewState } from '../lib/overviewState';
import { useAddressState } from './useAddressState';

const FORMAT = { parse: parseOverviewState, format: formatOverviewState };

/** What the overview shows. */
export const useOverviewState = () => useAddressState(FORMAT);
