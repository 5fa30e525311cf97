import { Flex, Text } from '@backstage/ui';
import { modeNotation } from '../model/notation';
import { ShapeIcon } from '../ui/ShapeIcon';
import { useWords } from '../ui/useWords';
import { TeamRow } from './teamRows';

/** How many interactions of each mode are in force, as shapes and words. */
export const InForceCounts = (props: { inForce: TeamRow['inForce'] }) => {
  const { t, amount } = useWords();
  const { inForce } = props;
  if (inForce.length === 0) {
    return <Text as="span">{t('teams.noneInForce')}</Text>;
  }
  return (
    <Flex direction="column" gap="1">
      {inForce.map(({ mode, count }) => (
        <Flex key={mode} align="center" gap="2">
          <ShapeIcon notation={modeNotation(mode)} />
          <Text as="span" variant="body-small">
            {t('teams.inForceCount', {
              mode: t(`mode.${mode}.name`),
              total: amount(count),
            })}
          </Text>
        </Flex>
      ))}
    </Flex>
  );
};
