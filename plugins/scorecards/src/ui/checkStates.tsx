import {
  CHECK_STATES,
  CheckState,
  isAchieved,
  StateCounts,
} from '@kumiki/backstage-plugin-scorecards-common';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiQuestionLine,
  RiShieldCheckLine,
  RiToolsLine,
} from '@remixicon/react';
import { useWords } from '../words/useWords';
import { IconText, PlainList } from './blocks';

/** The states that keep a level out of reach. */
export const LACKING_STATES: CheckState[] = CHECK_STATES.filter(
  state => !isAchieved(state),
);

/** All states, those that need attention first. */
export const STATES_BY_URGENCY: CheckState[] = [
  ...LACKING_STATES,
  'exempt',
  'self-maintained',
  'pass',
];

/** The states that occur, the most urgent first. */
export function statesOf(
  counts: StateCounts,
): { state: CheckState; count: number }[] {
  return STATES_BY_URGENCY.map(state => ({
    state,
    count: counts[state] ?? 0,
  })).filter(({ count }) => count > 0);
}

/** Whether a text names one of the six states. */
export function isCheckState(text: string): text is CheckState {
  return CHECK_STATES.some(state => state === text);
}

const ICONS = {
  pass: RiCheckboxCircleLine,
  fail: RiCloseCircleLine,
  unknown: RiQuestionLine,
  error: RiErrorWarningLine,
  exempt: RiShieldCheckLine,
  'self-maintained': RiToolsLine,
};

/** One of the six states as icon alone; the words have to be beside it. */
export const CheckStateIcon = (props: { state: CheckState }) => {
  const Icon = ICONS[props.state];
  return <Icon size={16} aria-hidden="true" />;
};

/** One of the six states as icon and words, never as colour alone. */
export const CheckStateLabel = (props: {
  state: CheckState;
  /** The number of checks in the state, where they are counted. */
  count?: number;
}) => {
  const { t, amount } = useWords();
  const { state, count } = props;
  const name = t(`state.${state}`);
  return (
    <IconText
      icon={ICONS[state]}
      bold={LACKING_STATES.includes(state)}
      text={
        count === undefined
          ? name
          : t('state.count', { state: name, total: amount(count) })
      }
    />
  );
};

/** The number of checks in each state, the most urgent first. */
export const StateCountsList = (props: { counts: StateCounts }) => (
  <PlainList inline>
    {statesOf(props.counts).map(({ state, count }) => (
      <CheckStateLabel key={state} state={state} count={count} />
    ))}
  </PlainList>
);
