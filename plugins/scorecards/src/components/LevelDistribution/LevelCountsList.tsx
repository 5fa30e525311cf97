import { Flex, Text } from '@backstage/ui';
import { useWords } from '../../hooks/useWords';
import { LEVEL_OUTLINE } from '../../lib/levelColor';
import { LevelShare } from '../../lib/levelShares';
import { PlainList } from '../PlainList';

/** How many entities are at which level, in words. */
export const LevelCountsList = (props: {
  shares: LevelShare[];
  /** One below the other instead of side by side. */
  column?: boolean;
}) => {
  const { t, amount } = useWords();
  const shares = props.shares.filter(({ count }) => count > 0);
  if (shares.length === 0) {
    return (
      <Text as="span" variant="body-small">
        {t('level.noEntities')}
      </Text>
    );
  }
  return (
    <PlainList inline={!props.column}>
      {shares.map(({ id, title, count, color }) => (
        <Flex key={id} align="center" gap="1">
          <span
            aria-hidden="true"
            style={{
              width: 8,
              height: 8,
              flexShrink: 0,
              backgroundColor: color,
              boxShadow: LEVEL_OUTLINE,
            }}
          />
          <Text as="span" variant="body-small">
            {t('level.count', {
              level: title ?? t('level.none'),
              total: amount(count),
            })}
          </Text>
        </Flex>
      ))}
    </PlainList>
  );
};
