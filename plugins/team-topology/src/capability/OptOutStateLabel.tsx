import { Flex, Text } from '@backstage/ui';
import { OptOutState } from '@kumiki/backstage-plugin-team-topology-common';
import {
  RiAlarmWarningLine,
  RiCalendarScheduleLine,
  RiQuestionLine,
  RiToolsLine,
  RiUserUnfollowLine,
} from '@remixicon/react';
import { useWords } from '../ui/useWords';

const STATE_ICONS = {
  planned: RiCalendarScheduleLine,
  maintained: RiToolsLine,
  overdue: RiAlarmWarningLine,
  orphaned: RiUserUnfollowLine,
  unconfirmed: RiQuestionLine,
};

/** Where an opt-out stands, as icon and words, never as colour alone. */
export const OptOutStateLabel = (props: { state: OptOutState }) => {
  const { t } = useWords();
  const { state } = props;
  const Icon = STATE_ICONS[state];
  const needsSomebody = state !== 'planned' && state !== 'maintained';
  return (
    <Flex align="center" gap="2">
      <Icon size={16} aria-hidden="true" style={{ flexShrink: 0 }} />
      <Text as="span" weight={needsSomebody ? 'bold' : 'regular'}>
        {t(`optOutState.${state}`)}
      </Text>
    </Flex>
  );
};
