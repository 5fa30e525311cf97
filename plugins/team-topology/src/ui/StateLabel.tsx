import { Flex, Text } from '@backstage/ui';
import { InteractionState } from '@kumiki/backstage-plugin-team-topology-common';
import {
  RiAlarmWarningLine,
  RiCalendarScheduleLine,
  RiCheckboxCircleLine,
  RiPlayCircleLine,
} from '@remixicon/react';
import { useWords } from './useWords';

const STATE_ICONS = {
  planned: RiCalendarScheduleLine,
  active: RiPlayCircleLine,
  overdue: RiAlarmWarningLine,
  ended: RiCheckboxCircleLine,
};

/** The state of an interaction as icon and words, never as colour alone. */
export const StateLabel = (props: {
  state: InteractionState;
  /** Since when it is overdue, where it is. */
  overdueSince?: string;
}) => {
  const { t, date } = useWords();
  const { state, overdueSince } = props;
  const Icon = STATE_ICONS[state];
  return (
    <Flex align="center" gap="2" style={{ overflowWrap: 'normal' }}>
      <Icon size={16} aria-hidden="true" style={{ flexShrink: 0 }} />
      <Text as="span" weight={state === 'overdue' ? 'bold' : 'regular'}>
        {state === 'overdue' && overdueSince
          ? t('interactions.overdueSince', { date: date(overdueSince) })
          : t(`interactionState.${state}`)}
      </Text>
    </Flex>
  );
};
