import { Flex, Text } from '@backstage/ui';
import { CapabilityVerdict } from '@kumiki/backstage-plugin-team-topology-common';
import {
  RemixiconComponentType,
  RiCalendarScheduleLine,
  RiCheckboxCircleLine,
  RiForbidLine,
  RiHourglassLine,
} from '@remixicon/react';
import { useWords } from './useWords';

const VERDICT_ICONS: Record<CapabilityVerdict, RemixiconComponentType> = {
  offered: RiCheckboxCircleLine,
  planned: RiCalendarScheduleLine,
  'not-offered': RiForbidLine,
  retiring: RiHourglassLine,
};

/** What a platform says about a need, as icon and words, never as colour alone. */
export const VerdictLabel = (props: {
  verdict: CapabilityVerdict;
  /** As large as the title of a card. */
  large?: boolean;
}) => {
  const { t } = useWords();
  const { verdict, large = false } = props;
  const Icon = VERDICT_ICONS[verdict];
  return (
    <Flex align="center" gap="2" style={{ overflowWrap: 'normal' }}>
      <Icon
        size={large ? 20 : 16}
        aria-hidden="true"
        style={{ flexShrink: 0 }}
      />
      <Text
        as="span"
        variant={large ? 'title-x-small' : 'body-small'}
        weight="bold"
      >
        {t(`verdict.${verdict}`)}
      </Text>
    </Flex>
  );
};
