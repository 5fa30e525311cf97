import { CheckState } from '@kumiki/backstage-plugin-scorecards-common';
import {
  RiCheckboxCircleLine,
  RiCloseCircleLine,
  RiErrorWarningLine,
  RiQuestionLine,
  RiShieldCheckLine,
  RiToolsLine,
} from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { LACKING_STATES } from '../../lib/checkStates';
import { IconText } from '../IconText';

const ICONS = {
  pass: RiCheckboxCircleLine,
  fail: RiCloseCircleLine,
  unknown: RiQuestionLine,
  error: RiErrorWarningLine,
  exempt: RiShieldCheckLine,
  'self-maintained': RiToolsLine,
};

/** One of the six states as icon and words, never as colour alone. */
export const CheckStateLabel = (props: {
  state: CheckState;
  /** How many checks are in it, where they are counted. */
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
