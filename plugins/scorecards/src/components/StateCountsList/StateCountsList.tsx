import { StateCounts } from '@kumiki/backstage-plugin-scorecards-common';
import { statesOf } from '../../lib/checkStates';
import { CheckStateLabel } from '../CheckStateLabel';
import { PlainList } from '../PlainList';

/** How many checks are in which state, the most urgent first. */
export const StateCountsList = (props: { counts: StateCounts }) => (
  <PlainList inline>
    {statesOf(props.counts).map(({ state, count }) => (
      <CheckStateLabel key={state} state={state} count={count} />
    ))}
  </PlainList>
);
