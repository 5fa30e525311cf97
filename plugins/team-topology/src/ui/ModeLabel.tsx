import { Flex, Text } from '@backstage/ui';
import { InteractionMode } from '@kumiki/backstage-plugin-team-topology-common';
import { modeNotation } from '../model/notation';
import { ShapeIcon } from './ShapeIcon';
import { useWords } from './useWords';

/** An interaction mode as shape and words. */
export const ModeLabel = (props: { mode: InteractionMode }) => {
  const { t } = useWords();
  return (
    <Flex align="center" gap="2" style={{ overflowWrap: 'normal' }}>
      <ShapeIcon notation={modeNotation(props.mode)} />
      <Text as="span">{t(`mode.${props.mode}.name`)}</Text>
    </Flex>
  );
};
